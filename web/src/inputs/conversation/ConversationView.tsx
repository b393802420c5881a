import type { ConversationInput, ConversationValue } from '@/api';
import { useText } from '@/lib/text';
import { AnchoredText } from '../AnchoredText';
import { Panel } from '../Panel';
import { usePanelKey } from '../panelKey';
import type { InputProps } from '../seam';
import s from './conversation.module.css';

export function ConversationView({ input, value }: InputProps<ConversationInput, ConversationValue>) {
  const { t } = useText();
  const keys = usePanelKey(input.id);
  return (
    <Panel title={input.title} {...(input.help ? { help: input.help } : {})} {...(keys ? { keys } : {})}>
      <ol className={s.turns}>
        {value.turns.map((turn, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the turns of a task never move
          <li key={i} data-role={turn.role}>
            <span className={s.role}>{t(`inputs.role.${turn.role ?? 'user'}`)}</span>
            <div className={s.turn}>
              <AnchoredText place={{ input: input.id, turn: i }} text={turn.text} format="markdown" />
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
