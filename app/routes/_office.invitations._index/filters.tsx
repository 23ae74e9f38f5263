import { Field } from "~/components/field";
import { FilterBar } from "~/components/filter-bar";
import { Select, TextInput } from "~/components/inputs";
import { CHANNELS } from "~/domain/contact";
import {
  type InvitationFilter,
  type InvitationFilterProblems,
  isNarrowed,
  REASON_DETAILS,
} from "~/domain/invitation-filter";
import { INVITATION_REASONS, INVITATION_STATES } from "~/domain/invitation-policy";
import { channelsNl } from "~/messages/channels.nl";
import { detailText, reasonText } from "~/messages/invitation-words";
import { invitationsNl } from "~/messages/invitations.nl";
import { translator } from "~/messages/translate";

const t = translator("nl", invitationsNl);

interface Choice {
  value: string;
  label: string;
}

export interface FiltersProps {
  filter: InvitationFilter;
  problems: InvitationFilterProblems;
  /** As they were typed, also where they are no days. */
  typed: { from: string; to: string };
  by: string | null;
  topics: readonly Choice[];
  teams: readonly Choice[];
}

const reasons = INVITATION_REASONS.flatMap((reason) => [
  { value: reason, label: reasonText(reason) },
  ...REASON_DETAILS.filter(([of]) => of === reason).map(([, detail]) => ({
    value: `${reason}.${detail}`,
    label: `– ${detailText(detail)}`,
  })),
]);

export function Filters({ filter, problems, typed, by, topics, teams }: FiltersProps) {
  const reason = filter.detail === null ? filter.reason : `${filter.reason}.${filter.detail}`;
  const problem = (name: "from" | "to") => (problems[name] ? t(`filter.${problems[name]}`) : undefined);
  return (
    <FilterBar
      resetHref={isNarrowed(filter) || Object.keys(problems).length > 0 ? "/invitations" : undefined}
      hidden={{
        sort: filter.sort === "step" ? "step" : undefined,
        order: filter.oldestFirst ? "oldest" : undefined,
        by: by ?? undefined,
      }}
    >
      <Field label={t("filter.search")} name="q">
        <TextInput type="search" defaultValue={filter.search} autoComplete="off" />
      </Field>
      <Field label={t("filter.state")} name="state">
        <Select
          defaultValue={filter.state ?? ""}
          placeholder={t("filter.all.state")}
          options={INVITATION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      </Field>
      <Field label={t("filter.reason")} name="reason">
        <Select defaultValue={reason ?? ""} placeholder={t("filter.all.reason")} options={reasons} />
      </Field>
      <Field label={t("filter.channel")} name="channel">
        <Select
          defaultValue={filter.channel ?? ""}
          placeholder={t("filter.all.channel")}
          options={CHANNELS.map((channel) => ({ value: channel, label: channelsNl[channel] }))}
        />
      </Field>
      <Field label={t("filter.topic")} name="topic">
        <Select defaultValue={filter.topic ?? ""} placeholder={t("filter.all.topic")} options={topics} />
      </Field>
      <Field label={t("filter.team")} name="team">
        <Select defaultValue={filter.team ?? ""} placeholder={t("filter.all.team")} options={teams} />
      </Field>
      <Field label={t("filter.medium")} name="medium">
        <Select
          defaultValue={filter.medium ?? ""}
          placeholder={t("filter.all.medium")}
          options={(["email", "sms"] as const).map((medium) => ({
            value: medium,
            label: t(`filter.medium.${medium}`),
          }))}
        />
      </Field>
      <Field label={t("filter.from")} name="from" error={problem("from")}>
        <TextInput type="date" defaultValue={typed.from} />
      </Field>
      <Field label={t("filter.to")} name="to" error={problem("to")}>
        <TextInput type="date" defaultValue={typed.to} />
      </Field>
    </FilterBar>
  );
}
