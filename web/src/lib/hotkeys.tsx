import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { tinykeys } from 'tinykeys';

/** One registry drives the key bindings, the palette and the list of shortcuts, so they cannot disagree. */
export interface Command {
  id: string;
  label: string;
  group: string;
  keys?: string;
  run: () => void;
  /** Works while typing too, or even over an open dialog. */
  global?: 'typing' | 'always';
  /** Keys that a widget handles itself: listed, not bound. */
  shown?: string[];
}
interface Hotkeys {
  commands: Command[];
  register: (added: Command[]) => () => void;
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
}
const Context = createContext<Hotkeys | null>(null);

const writing =
  'input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable=true],[role=menu],[role=dialog] [role=listbox],[data-keys-own]';
const isWriting = (target: EventTarget | null) => !!(target as HTMLElement | null)?.closest?.(writing);
// React Aria's toasts are alert dialogs: they must not silence the keys.
const dialogOpen = () => !!document.querySelector('[role=dialog]');

const isSilent = ({ global }: Command, target: EventTarget | null) =>
  global === 'always' ? false : dialogOpen() || (!global && isWriting(target));

export function HotkeyProvider({ children }: { children: ReactNode }) {
  const [commands, setCommands] = useState<Command[]>([]);
  const [singleKeys, setSingleKeys] = useState(true);
  const register = useCallback((added: Command[]) => {
    setCommands((all) => [...all, ...added]);
    return () => setCommands((all) => all.filter((c) => !added.includes(c)));
  }, []);
  const latest = useRef({ commands, singleKeys });
  latest.current = { commands, singleKeys };
  const bound = [...new Set(commands.flatMap((c) => c.keys ?? []))].join('|');

  useEffect(() => {
    const bindings = bound
      .split('|')
      .filter(Boolean)
      .map((keys) => {
        const single = !/\$mod|Control|Alt|Meta/.test(keys);
        const press = (event: KeyboardEvent) => {
          if (event.defaultPrevented || event.isComposing) return;
          if (single && (!latest.current.singleKeys || isWriting(event.target) || dialogOpen())) return;
          const command = latest.current.commands.filter((c) => c.keys === keys).at(-1);
          if (!command || isSilent(command, event.target)) return;
          event.preventDefault();
          command.run();
        };
        return [keys, press] as const;
      });
    return tinykeys(window, Object.fromEntries(bindings));
  }, [bound]);
  const value = useMemo(
    () => ({ commands, register, singleKeys, setSingleKeys }),
    [commands, register, singleKeys],
  );
  return <Context value={value}>{children}</Context>;
}

export function useHotkeys(): Hotkeys {
  const hotkeys = useContext(Context);
  if (!hotkeys) throw new Error('HotkeyProvider is missing');
  return hotkeys;
}

/** Commands may close over fresh state: who they are is fixed by id, keys and label, what they do is the latest. */
export function useCommands(commands: Command[]) {
  const { register } = useHotkeys();
  const latest = useRef(commands);
  latest.current = commands;
  const identity = commands.map((c) => `${c.id} ${c.keys} ${c.label}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the identity stands for the commands
  useEffect(
    () =>
      register(
        latest.current.map((c) => ({ ...c, run: () => latest.current.find((x) => x.id === c.id)?.run() })),
      ),
    [identity, register],
  );
}

const mac = typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);
const names: Record<string, string> = {
  $mod: mac ? '⌘' : 'Ctrl',
  Shift: '⇧',
  Alt: mac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  BracketLeft: '[',
  BracketRight: ']',
};
const keyName = (key: string) =>
  names[key] ??
  (/^(Key|Digit)./.test(key) ? key.replace(/^(Key|Digit)/, '') : key.length === 1 ? key.toUpperCase() : key);
/** `$mod+KeyZ` → Ctrl, Z. */
export const prettyKeys = (keys = ''): string[] =>
  keys
    .split(/[ +]/)
    .filter(Boolean)
    .map(keyName)
    .filter((name, i, all) => !(name === '⇧' && all[i + 1] === '?'));
