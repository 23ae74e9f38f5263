-- A demonstration sends at any moment, and quiet hours that were switched off stay off.
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', jsonb_build_object('email', m, 'sms', m), changed_at
FROM settings, (SELECT '{"quietHours":null,"sundays":true,"holidays":true,"closingDays":true}'::jsonb AS m) AS any_moment
WHERE key = 'demonstration' AND value = 'true'::jsonb
ON CONFLICT (key) DO NOTHING;
--> statement-breakpoint
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', '{"email":{"quietHours":null},"sms":{"quietHours":null,"closingDays":false}}'::jsonb, changed_at
FROM settings WHERE key = 'policy' AND jsonb_typeof(value -> 'quietHours') = 'null'
ON CONFLICT (key) DO NOTHING;
