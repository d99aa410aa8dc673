import { CALLBACK, type StandInInteraction } from './interaction.js';
import { RESPONSE_LIMITS } from './limits.js';
import { isLoading } from './message.js';
import type { State } from './state.js';

/**
 * Interactions that reached the bot and that it left without an answer, each told of once: while the bot may still
 * answer only those whose time is over, at the end all of them.
 */
export function unansweredViolations(state: State, isAtEnd: boolean): readonly string[] {
  const violations: string[] = [];
  for (const interaction of state.interactions.values()) {
    if (interaction.isReported || !interaction.isDelivered) continue;
    const fault = faultOf(state, interaction, isAtEnd);
    if (fault === null) continue;
    interaction.isReported = true;
    violations.push(`${interaction.kind} ${interaction.name}: ${fault}`);
  }
  return violations;
}

function faultOf(state: State, interaction: StandInInteraction, isAtEnd: boolean): string | null {
  const { acknowledgement, originalId, isFollowed, createdAt } = interaction;
  const age = state.clock.now() - createdAt;
  if (acknowledgement === null) {
    return isAtEnd || age > RESPONSE_LIMITS.acknowledgeWithin ? 'it was never acknowledged' : null;
  }
  if (!isAtEnd && age <= RESPONSE_LIMITS.tokenLife) return null;
  const original = originalId === null ? undefined : state.messages.get(originalId);
  if (original !== undefined && !original.isDeleted && isLoading(original)) {
    return 'it shows “thinking…” for ever';
  }
  // A press on what another press takes away meanwhile needs no answer: whoever pressed sees it go.
  const isSilent =
    acknowledgement.type === CALLBACK.deferredUpdate && !isFollowed && original?.isDeleted !== true;
  return isSilent ? 'its press was deferred, and nothing came of it' : null;
}
