-- The day of each contact, and the counts per day, for what was there before.
UPDATE invitations SET day = (SELECT contacts.day FROM contacts WHERE contacts.id = invitations.contact_id);--> statement-breakpoint
INSERT INTO invitation_days (day, channel, state, reason, medium, n)
SELECT day, channel, state, coalesce(reason, ''), coalesce(medium, ''), count(*) FROM invitations
GROUP BY day, channel, state, coalesce(reason, ''), coalesce(medium, '');
