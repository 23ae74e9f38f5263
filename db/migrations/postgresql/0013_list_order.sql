DROP INDEX "invitations_topic";--> statement-breakpoint
DROP INDEX "invitations_team";--> statement-breakpoint
CREATE INDEX "invitations_topic" ON "invitations" USING btree ("topic","occurred_at","id","sent_at","decided_at");--> statement-breakpoint
CREATE INDEX "invitations_team" ON "invitations" USING btree ("team","occurred_at","id","channel","sent_at","decided_at");