import type { TextInput, TextValue } from '@/api';
import { AnchoredText } from '../AnchoredText';
import { Panel } from '../Panel';
import { usePanelKey } from '../panelKey';
import type { InputProps } from '../seam';

export function TextView({ input, value }: InputProps<TextInput, TextValue>) {
  const keys = usePanelKey(input.id);
  return (
    <Panel title={input.title} {...(input.help ? { help: input.help } : {})} {...(keys ? { keys } : {})}>
      <AnchoredText
        place={{ input: input.id }}
        text={value.text}
        format={input.format}
        {...(input.language ? { language: input.language } : {})}
      />
    </Panel>
  );
}
