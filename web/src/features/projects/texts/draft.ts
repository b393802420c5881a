import { useKept } from '@/lib/kept';

interface Version {
  version: number;
  markdown: string;
}
/** An unpublished text together with the version it changes, which may no longer be the latest. */
export interface TextDraft {
  base: Version;
  markdown: string;
}

function read(kept: string | null): TextDraft | null {
  try {
    const draft = JSON.parse(kept ?? 'null') as TextDraft | null;
    return typeof draft?.markdown === 'string' && typeof draft.base?.version === 'number' ? draft : null;
  } catch {
    return null;
  }
}
/** The draft of a text, kept on this device until it is published or thrown away. */
export function useTextDraft(project: string, text: string) {
  const [kept, keep] = useKept(`text:${project}:${text}`);
  return [read(kept), (draft: TextDraft | null) => keep(draft && JSON.stringify(draft))] as const;
}
