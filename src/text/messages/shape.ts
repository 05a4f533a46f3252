import type { MessageKey } from '../../domain/messages.ts';

/** Who reads it. A clinician reads about the record, a coder also about what follows from it. */
export type Audience = 'clinician' | 'coder';

/** Sentences with `{placeholders}`, filled from a finding's values. */
export type Sentence = Readonly<Record<Audience, string>>;

export type Messages = Readonly<Partial<Record<MessageKey, Sentence>>>;
