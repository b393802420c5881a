import type { Flaw } from './types';

/** A refusal of the server (RFC 9457), or `offline` when no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly status: number,
    readonly flaws: Flaw[] = [],
    /** Members beyond the common ones, such as `draft` or `retryAfterSeconds`. */
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail || title);
  }

  get offline() {
    return this.status === 0;
  }
}
export const isProblem = (e: unknown, code?: string): e is Problem =>
  e instanceof Problem && (code === undefined || e.code === code);

export interface RequestOptions {
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Lets the request outlive the page, if it is small enough for that. */
  keepalive?: boolean;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const signedOut = new Set<() => void>();
/** Calls back when the server no longer knows the session; the person's work stays where it is. */
export function onSignedOut(listener: () => void) {
  signedOut.add(listener);
  return () => void signedOut.delete(listener);
}

const csrfToken = () => {
  const match = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return match ? decodeURIComponent(match[1]!) : undefined;
};

/** Browsers refuse what outlives the page beyond 64 kB, all such requests together. */
const KEEPALIVE_BYTES = 60_000;
const fits = (body: RequestInit['body']) =>
  typeof body === 'string' && new TextEncoder().encode(body).length < KEEPALIVE_BYTES;

async function headersOf(method: Method, more: Record<string, string> = {}): Promise<Record<string, string>> {
  // The cookie comes with the first answer of the server, whatever it says.
  if (method !== 'GET' && !csrfToken()) await fetch('/api/v1/session').catch(() => undefined);
  const token = csrfToken();
  return {
    accept: 'application/json',
    // The page's language, which is the account's: the server says its sentences in it.
    'accept-language': document.documentElement.lang,
    ...(method !== 'GET' && token ? { 'x-xsrf-token': token } : {}),
    ...more,
  };
}

async function send(method: Method, path: string, o: RequestOptions): Promise<globalThis.Response> {
  const headers = await headersOf(method, o.headers);
  if (o.body !== undefined) headers['content-type'] = 'application/json';
  const init: RequestInit = {
    method,
    headers,
    body: o.body === undefined ? null : JSON.stringify(o.body),
  };
  if (o.signal) init.signal = o.signal;
  if (o.keepalive && fits(init.body)) init.keepalive = true;
  return fetch(`/api/v1${path}`, init);
}

async function problemOf(response: globalThis.Response): Promise<Problem> {
  const { type, title, detail, flaws, status: _, ...more } = await response.json().catch(() => ({}));
  const code = String(type ?? '').replace('urn:plumbline:problem:', '') || `http-${response.status}`;
  return new Problem(code, title ?? response.statusText, detail ?? '', response.status, flaws ?? [], more);
}

const noAnswer = () => new Problem('offline', 'No connection', '', 0);

/** One call of the API. Answers the JSON, or nothing for 204; throws a Problem otherwise. */
export async function api<T = void>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  let response: globalThis.Response;
  try {
    response = await send(method, path, options);
  } catch (e) {
    if (options.signal?.aborted) throw e;
    throw noAnswer();
  }
  return answerOf<T>(path, response);
}

async function answerOf<T>(path: string, response: globalThis.Response): Promise<T> {
  if (response.status === 401 && path !== '/session') for (const listener of signedOut) listener();
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return response.json();
}

export const get = <T>(path: string, signal?: AbortSignal) => api<T>('GET', path, signal ? { signal } : {});
export const post = <T = void>(path: string, body: unknown = {}, o: RequestOptions = {}) =>
  api<T>('POST', path, { ...o, body });
export const put = <T = void>(path: string, body: unknown, o: RequestOptions = {}) =>
  api<T>('PUT', path, { ...o, body });
export const patch = <T = void>(path: string, body: unknown) => api<T>('PATCH', path, { body });
export const remove = (path: string) => api('DELETE', path);

/** Sends a file as it is and says what share of it is out, which fetch cannot tell. */
export async function sendFile<T>(path: string, file: Blob, onSent: (share: number) => void): Promise<T> {
  const headers = await headersOf('POST', { 'content-type': 'application/octet-stream' });
  const request = new XMLHttpRequest();
  const response = await new Promise<globalThis.Response>((resolve, reject) => {
    request.open('POST', `/api/v1${path}`);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
    request.onload = () =>
      resolve(new Response(request.responseText, { status: request.status, statusText: request.statusText }));
    request.onerror = () => reject(noAnswer());
    request.send(file);
  });
  return answerOf<T>(path, response);
}

/** `?a=1&b=2` of what is set; empty when nothing is. */
export function query(of: Record<string, string | number | boolean | undefined | null>): string {
  const set = Object.entries(of).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return set.length ? `?${new URLSearchParams(set.map(([k, v]) => [k, String(v)]))}` : '';
}
