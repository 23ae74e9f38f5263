DROP INDEX "invitations_due";--> statement-breakpoint
CREATE INDEX "messages_settled" ON "messages" USING btree ("medium","state","settled_at") WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("state","medium","send_after") WHERE state = 'scheduled';