export interface FieldProblem {
  field: string;
  reason: string;
  message: string;
}

/** The body of every refusal, RFC 9457; `current` and `yours` come with 412 only. */
export interface ProblemBody {
  status: number;
  title: string;
  reason: string;
  detail: string;
  errors?: FieldProblem[];
  current?: Record<string, unknown>;
  yours?: Record<string, unknown>;
}

/** What every failed request throws, whether the server refused it or could not be reached. */
export class ProblemError extends Error {
  constructor(
    readonly body: ProblemBody,
    /** Seconds after which to try again, where the server said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(body.detail || body.title);
    this.name = 'ProblemError';
  }

  get status() {
    return this.body.status;
  }

  get reason() {
    return this.body.reason;
  }

  /** Messages by field, in the shape that form.setErrors takes. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.body.errors ?? []).map((error) => [error.field, error.message]));
  }
}

export function isProblem(error: unknown, status?: number): error is ProblemError {
  return error instanceof ProblemError && (status === undefined || error.status === status);
}

export function unreachable(cause: unknown): ProblemError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new ProblemError({ status: 0, title: 'Unreachable', reason: 'network.unreachable', detail });
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  const plain = { status: response.status, title: response.statusText, reason: `http.${response.status}`, detail: '' };
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return new ProblemError(plain, retryAfter);
  const body = (await response.json()) as Partial<ProblemBody>;
  return new ProblemError({ ...plain, ...body }, retryAfter);
}
