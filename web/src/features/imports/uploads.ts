import type { Upload } from '@/api';

const key = (id: string) => `upload:${id}`;
/** What the server said of a file when it took it, kept for as long as this window is open. */
export function rememberUpload(upload: Upload) {
  try {
    sessionStorage.setItem(key(upload.id), JSON.stringify(upload));
  } catch {
    // Then a reload asks for the file again.
  }
}
export function recallUpload(id: string): Upload | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(id)) ?? 'null') as Upload | null;
  } catch {
    return null;
  }
}
