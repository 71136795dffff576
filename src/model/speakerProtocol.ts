import * as v from 'valibot';

/** Name of the channel that the windows of a story speak over. */
export const speakerChannel = 'stancegraph-story';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200));
const words = v.pipe(v.string(), v.maxLength(6000));

/** What is on the screen now, for the speaker. */
const state = v.object({
  type: v.literal('state'),
  step: count,
  steps: count,
  title: words,
  text: words,
  note: words,
  /** Title of the step that comes next; empty at the end. */
  next: words,
  isBlank: v.boolean(),
});

const message = v.variant('type', [
  state,
  /** A speaker's window has opened and wants to know where the story is. */
  v.object({ type: v.literal('hello') }),
  /** The speaker goes to a step. */
  v.object({ type: v.literal('go'), step: count }),
  v.object({ type: v.literal('blank') }),
  /** The story has ended. */
  v.object({ type: v.literal('end') }),
]);

export type SpeakerState = v.InferOutput<typeof state>;
export type SpeakerMessage = v.InferOutput<typeof message>;

/** A message of the channel, or `null` for what is none. */
export function speakerMessage(data: unknown): SpeakerMessage | null {
  const parsed = v.safeParse(message, data);
  return parsed.success ? parsed.output : null;
}
