-- The quiet hours that were set for all messages hold for mail and for texts from now on.
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', json_object(
  'email', json_object('quietHours', json_extract(value, '$.quietHours')),
  'sms', json_object('quietHours', json_extract(value, '$.quietHours'), 'closingDays', json('false'))
), changed_at FROM settings WHERE key = 'policy' AND json_extract(value, '$.quietHours') IS NOT NULL
ON CONFLICT (key) DO NOTHING;
