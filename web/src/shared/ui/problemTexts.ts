import i18next from 'i18next';
import { isProblem } from '@/shared/api';

const known = [0, 401, 403, 404, 409, 412, 413, 422, 429];

/** The heading in the reader's language; the sentence is the server's, which names the thing. */
export function problemTexts(error: unknown): { title: string; text: string } {
  if (!isProblem(error)) return { title: i18next.t('common:problem.other'), text: String(error) };
  const title = known.includes(error.status)
    ? i18next.t(`common:problem.${error.status}`)
    : i18next.t('common:problem.other');
  if (error.status === 0) return { title, text: i18next.t('common:problem.0_text') };
  if (error.status === 429 && error.retryAfter) {
    return { title, text: i18next.t('common:problem.429_text', { seconds: error.retryAfter }) };
  }
  return { title, text: error.message };
}
