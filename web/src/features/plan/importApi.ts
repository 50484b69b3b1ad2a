import type { QueryClient } from '@tanstack/react-query';
import { newId, ProblemError, type Session, sessionQuery } from '@/shared/api';
import { type Mapping, mappingText } from './model/mapping';
import type { ImportReport } from './model/types';

export interface ImportRequest {
  engagement: string;
  file: File;
  preview: boolean;
  mapping: Mapping | null;
  onProgress: (share: number) => void;
}

/** Sends the file with progress, which fetch cannot tell; everything else is as for other requests. */
export function sendImport(queries: QueryClient, request: ImportRequest): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', importUrl(request));
    sending.responseType = 'json';
    sending.setRequestHeader('Content-Type', formatOf(request.file) === 'csv' ? 'text/csv' : 'application/xml');
    sending.setRequestHeader('X-CSRF-Token', queries.getQueryData<Session>(sessionQuery.queryKey)?.csrf_token ?? '');
    sending.setRequestHeader('Idempotency-Key', newId());
    sending.upload.onprogress = (event) => event.lengthComputable && request.onProgress(event.loaded / event.total);
    sending.onload = () => {
      if (sending.status === 200) resolve(sending.response as ImportReport);
      else reject(problemFrom(sending));
    };
    sending.onerror = () => reject(problemFrom(sending));
    sending.send(request.file);
  });
}

export function formatOf(file: File): 'csv' | 'mspdi' {
  return /\.(csv|txt|tsv)$/i.test(file.name) ? 'csv' : 'mspdi';
}

function importUrl({ engagement, file, preview, mapping }: ImportRequest): string {
  const query = new URLSearchParams({ format: formatOf(file), preview: String(preview) });
  if (mapping) query.set('map', mappingText(mapping));
  return `/api/v1/engagements/${encodeURIComponent(engagement)}/plan/import?${query}`;
}

function problemFrom({ status, statusText, response }: XMLHttpRequest): ProblemError {
  const plain = { status, title: statusText || 'Unreachable', reason: `http.${status}`, detail: '' };
  return new ProblemError({ ...plain, ...(response as object | null) });
}
