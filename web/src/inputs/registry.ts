import { ConversationView } from './conversation/ConversationView';
import { ReferenceView } from './reference/ReferenceView';
import { ResponsesView } from './responses/ResponsesView';
import type { InputKinds } from './seam';
import { TextView } from './text/TextView';

export const inputKinds: InputKinds = {
  conversation: { View: ConversationView, where: 'main' },
  reference: { View: ReferenceView, where: 'aside' },
  responses: { View: ResponsesView, where: 'main' },
  text: { View: TextView, where: 'main' },
};
