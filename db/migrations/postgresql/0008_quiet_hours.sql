-- The quiet hours that were set for all messages hold for mail and for texts from now on.
INSERT INTO settings (key, value, changed_at)
SELECT 'moments', jsonb_build_object(
  'email', jsonb_build_object('quietHours', value -> 'quietHours'),
  'sms', jsonb_build_object('quietHours', value -> 'quietHours', 'closingDays', false)
), changed_at FROM settings WHERE key = 'policy' AND jsonb_typeof(value -> 'quietHours') = 'object'
ON CONFLICT (key) DO NOTHING;
