DROP INDEX "invitations_last_step";--> statement-breakpoint
CREATE INDEX "invitations_reason" ON "invitations" USING btree ("reason","occurred_at","id") WHERE reason is not null;--> statement-breakpoint
CREATE INDEX "invitations_last_step" ON "invitations" USING btree ("state",coalesce(sent_at, decided_at),"id","occurred_at");