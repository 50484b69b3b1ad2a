import { useQuery } from '@tanstack/react-query';
import { ProblemError } from '@/shared/api';
import type { ApiDocument } from './model/document';

/** The API's own document, as this server generates it. */
export function useDocument() {
  return useQuery({
    queryKey: ['get', '/openapi.json'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<ApiDocument> => {
      const response = await fetch('/api/v1/openapi.json', { signal });
      if (response.ok) return (await response.json()) as ApiDocument;
      const reason = `http.${response.status}`;
      throw new ProblemError({ status: response.status, title: response.statusText, reason, detail: '' });
    },
  });
}
