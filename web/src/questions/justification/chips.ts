import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { MARKER } from './model';

/** What a chip shows of a citation. */
export interface Chip {
  id: string;
  hue: number;
  letter: string;
  quote: string;
  code: string;
  polarity: 'strength' | 'weakness' | 'tension';
  name: string;
}
export const setChips = StateEffect.define<Chip[]>();

const signs = { strength: '+', weakness: '−', tension: '±' };
class ChipWidget extends WidgetType {
  constructor(
    private readonly chip: Chip,
    private readonly open: (id: string, at: HTMLElement) => void,
  ) {
    super();
  }

  override eq(other: ChipWidget) {
    return Object.entries(this.chip).every(([k, v]) => other.chip[k as keyof Chip] === v);
  }

  override toDOM() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.dataset.hue = String(this.chip.hue);
    button.dataset.chip = this.chip.id;
    button.tabIndex = -1;
    button.title = this.chip.name;
    const part = (tag: string, text: string) => {
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    };
    const quote = this.chip.quote.replace(/\s+/g, ' ').replace(/[*`$]/g, '');
    if (this.chip.letter) button.append(part('b', this.chip.letter));
    button.append(part('span', quote), part('i', `${signs[this.chip.polarity]} ${this.chip.code}`));
    button.onclick = (event) => {
      event.preventDefault();
      this.open(this.chip.id, button);
    };
    return button;
  }

  override ignoreEvent() {
    return true;
  }
}

/** Shows each marker that has a citation as a chip, which the cursor steps over as one character. */
export function chipsExtension(open: (id: string, at: HTMLElement) => void) {
  const chips = StateField.define<Chip[]>({
    create: () => [],
    update: (value, { effects }) => effects.findLast((e) => e.is(setChips))?.value ?? value,
  });
  const build = (state: EditorState): DecorationSet => {
    const known = state.field(chips);
    const ranges: Range<Decoration>[] = [...state.doc.toString().matchAll(MARKER)].flatMap((marker) => {
      const chip = known.find((c) => c.id === marker[1]);
      const widget = chip && new ChipWidget(chip, open);
      return widget
        ? [Decoration.replace({ widget }).range(marker.index, marker.index + marker[0].length)]
        : [];
    });
    return Decoration.set(ranges);
  };
  const decorations = StateField.define<DecorationSet>({
    create: build,
    update: (value, tr) =>
      tr.docChanged || tr.effects.some((e) => e.is(setChips)) ? build(tr.state) : value.map(tr.changes),
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of((view) => view.state.field(field)),
    ],
  });
  return [chips, decorations];
}
