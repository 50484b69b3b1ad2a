import { client, type ScopeComment } from '@/shared/api';
import type { Topic } from './api';

const base = '/engagements/{engagement}/scope';
const most = 200;

/** Every comment on a topic, oldest first; refetched with everything of the engagement. */
export function commentsQuery(engagement: string, topic: Topic) {
  return {
    queryKey: ['get', `${base}/comments`, { params: { path: { engagement } } }, topic],
    queryFn: () => readAll(engagement, topic),
  };
}

async function readAll(engagement: string, topic: Topic): Promise<ScopeComment[]> {
  const comments: ScopeComment[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query = { limit: most, ...(after ? { after } : {}) };
    const page = await readPage(engagement, topic, query);
    comments.push(...page.items);
    after = page.next;
  }
  return comments;
}

async function readPage(engagement: string, topic: Topic, query: { limit: number; after?: string }) {
  const { data } =
    topic === 'price'
      ? await client.GET(`${base}/price/comments`, { params: { path: { engagement }, query } })
      : await client.GET(`${base}/clauses/{clause}/comments`, {
          params: { path: { engagement, clause: topic }, query },
        });
  if (!data) throw new Error('The comments came without a body.');
  return data;
}

export async function postComment(engagement: string, topic: Topic, text: string) {
  if (topic === 'price') {
    await client.POST(`${base}/price/comments`, { params: { path: { engagement } }, body: { text } });
  } else {
    const path = { engagement, clause: topic };
    await client.POST(`${base}/clauses/{clause}/comments`, { params: { path }, body: { text } });
  }
}

/** Resolves a comment, or opens it again. */
export async function setResolved(engagement: string, topic: Topic, comment: string, resolved: boolean) {
  if (topic === 'price') {
    const params = { path: { engagement, comment } };
    const path = `${base}/price/comments/{comment}/resolution` as const;
    await (resolved ? client.POST(path, { params }) : client.DELETE(path, { params }));
  } else {
    const params = { path: { engagement, clause: topic, comment } };
    const path = `${base}/clauses/{clause}/comments/{comment}/resolution` as const;
    await (resolved ? client.POST(path, { params }) : client.DELETE(path, { params }));
  }
}
