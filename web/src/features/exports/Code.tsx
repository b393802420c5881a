import { CopyButton } from '@/ui';
import s from './exports.module.css';

/** Lines to copy. */
export const Code = ({ title, text }: { title: string; text: string }) => (
  <div className={s.code}>
    <header>
      <h3>{title}</h3>
      <CopyButton text={text} />
    </header>
    <pre tabIndex={0}>{text}</pre>
  </div>
);
