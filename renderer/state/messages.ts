import { create } from 'zustand';

/** A short message at the foot of the window, with a way on. */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  /** True for what has to be read: like a failure, it does not leave by itself, nor for one that does. */
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface MessagesState {
  readonly messages: readonly Message[];
  readonly say: (message: Omit<Message, 'id'>) => void;
  readonly dismiss: (id: string) => void;
}

const SHOWN_MS = 8_000;
const SHOWN_AT_MOST = 3;

const leavesByItself = ({ tone, stays }: Omit<Message, 'id'>): boolean => tone === 'neutral' && stays !== true;

/** The messages without the one that has to make room: the oldest that leaves by itself, or the oldest of all. */
function makeRoom(messages: readonly Message[]): readonly Message[] {
  if (messages.length <= SHOWN_AT_MOST) return messages;
  const leaving = messages.find(leavesByItself) ?? messages[0];
  return messages.filter((message) => message !== leaving);
}

/** Messages leave by themselves, except those that stay and those that report a failure. */
export const useMessages = create<MessagesState>()((set, get) => ({
  messages: [],
  say: (message) => {
    const id = crypto.randomUUID();
    set({ messages: makeRoom([...get().messages, { ...message, id }]) });
    if (leavesByItself(message)) setTimeout(() => { get().dismiss(id); }, SHOWN_MS);
  },
  dismiss: (id) => { set({ messages: get().messages.filter((message) => message.id !== id) }); },
}));
