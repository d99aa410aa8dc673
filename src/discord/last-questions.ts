/** Remembers each person's last question in each channel for a while, so that "and Turkey?" can be completed. */
export interface LastQuestions {
  /** The last question, if it is not too old. */
  recall(userId: string, channelId: string, now: Date): string | null;
  remember(userId: string, channelId: string, question: string, now: Date): void;
}

/** A follow-up comes within minutes; after that the person has forgotten too. */
const KEPT_MILLISECONDS = 15 * 60 * 1000;
/** People and channels that are remembered; the one longest silent is forgotten first. */
const MOST_KEPT = 10_000;

export function createLastQuestions(): LastQuestions {
  const kept = new Map<string, { readonly question: string; readonly at: number }>();
  const key = (userId: string, channelId: string): string => `${userId} ${channelId}`;
  return {
    recall(userId, channelId, now) {
      const last = kept.get(key(userId, channelId));
      return last !== undefined && now.getTime() - last.at <= KEPT_MILLISECONDS ? last.question : null;
    },
    remember(userId, channelId, question, now) {
      const name = key(userId, channelId);
      kept.delete(name);
      kept.set(name, { question, at: now.getTime() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
