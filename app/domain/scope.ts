import { z } from "zod";
import { CHANNELS } from "./contact";

const keys = z.array(z.string().min(1).max(100)).min(1).max(100);

/**
 * Which contacts a figure is about: every part that is given narrows it, and {} is everything.
 * `topTopicsOfTeam: 3` are the 3 topics of each team that had most contacts in the period looked at.
 */
export const scopeSchema = z.strictObject({
  channel: z.array(z.enum(CHANNELS)).min(1).optional(),
  topic: keys.optional(),
  team: keys.optional(),
  topTopicsOfTeam: z.number().int().min(1).max(20).optional(),
  /** By what response: its language, the medium by which it was asked, the key of its questionnaire. */
  language: keys.optional(),
  medium: keys.optional(),
  questionnaire: keys.optional(),
});

export type Scope = z.infer<typeof scopeSchema>;

export const isEverything = (scope: Scope): boolean => Object.keys(scope).length === 0;

/** Narrowed by how responses came (language, medium, questionnaire): contacts can't be told apart so. */
export const isOfResponses = ({ language, medium, questionnaire }: Scope): boolean =>
  language !== undefined || medium !== undefined || questionnaire !== undefined;

/** The same contacts, in whatever order the scope names its parts. */
export function sameScope(a: Scope, b: Scope): boolean {
  const written = (scope: Scope) =>
    JSON.stringify(
      [scope.channel, scope.topic, scope.team, scope.language, scope.medium, scope.questionnaire]
        .map((part) => [...(part ?? [])].sort())
        .concat([[String(scope.topTopicsOfTeam ?? "")]]),
    );
  return written(a) === written(b);
}

/** How many contacts a topic of a team had. */
export interface TopicVolume {
  team: string;
  topic: string;
  contacts: number;
}

/** The most used topics of each team; equal volumes in alphabetical order, so that the choice is always the same. */
export function topTopics(volumes: readonly TopicVolume[], count: number): { team: string; topic: string }[] {
  const byTeam = new Map<string, TopicVolume[]>();
  for (const volume of volumes) byTeam.set(volume.team, [...(byTeam.get(volume.team) ?? []), volume]);
  return [...byTeam.values()].flatMap((ofTeam) =>
    ofTeam
      .sort((a, b) => b.contacts - a.contacts || (a.topic < b.topic ? -1 : 1))
      .slice(0, count)
      .map(({ team, topic }) => ({ team, topic })),
  );
}
