-- A demonstration sends at any moment, and quiet hours that were switched off stay off.
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', json_object('email', json(m), 'sms', json(m)), changed_at
FROM settings, (SELECT '{"quietHours":null,"sundays":true,"holidays":true,"closingDays":true}' AS m)
WHERE key = 'demonstration' AND json_extract(value, '$') = 1
ON CONFLICT (key) DO NOTHING;
--> statement-breakpoint
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', '{"email":{"quietHours":null},"sms":{"quietHours":null,"closingDays":false}}', changed_at
FROM settings WHERE key = 'policy' AND json_type(value, '$.quietHours') = 'null'
ON CONFLICT (key) DO NOTHING;
