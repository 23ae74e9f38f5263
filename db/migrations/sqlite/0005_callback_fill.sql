-- The counts of the callback log, for the contacts that were there before. Due is the end of a day in Amsterdam: that day, in UTC too.
DELETE FROM callback_tallies;--> statement-breakpoint
INSERT INTO callback_tallies (month, channel, topic, team, fate, due, n)
SELECT month, channel, topic, team,
	CASE WHEN callback_due_at IS NOT NULL AND called_back_at IS NULL THEN 'open' WHEN called_back_at <= callback_due_at THEN 'in_time' ELSE 'late' END,
	CASE WHEN callback_due_at IS NOT NULL AND called_back_at IS NULL THEN strftime('%Y-%m-%d', callback_due_at / 1000, 'unixepoch') ELSE '' END,
	count(*)
FROM contacts WHERE callback_requested_at IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6;--> statement-breakpoint
DELETE FROM callback_margins;--> statement-breakpoint
INSERT INTO callback_margins (margin, month, key, fate, due, n)
SELECT 'channel', month, channel, fate, due, sum(n) FROM callback_tallies GROUP BY 2, 3, 4, 5
UNION ALL SELECT 'topic', month, topic, fate, due, sum(n) FROM callback_tallies GROUP BY 2, 3, 4, 5
UNION ALL SELECT 'team', month, team, fate, due, sum(n) FROM callback_tallies GROUP BY 2, 3, 4, 5;
