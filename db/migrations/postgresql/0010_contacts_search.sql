-- Ids in the order of their bytes, so that those with the same beginning lie together whatever the database's collation.
CREATE INDEX "contacts_search" ON "contacts" USING btree ("source","source_id" COLLATE "C");
