DROP INDEX "mailbox_at";--> statement-breakpoint
CREATE INDEX "mailbox_list" ON "mailbox" USING btree ("at","id","recipient","subject","medium","sender");