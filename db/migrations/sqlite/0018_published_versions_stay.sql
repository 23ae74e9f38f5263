-- A published version never changes and never goes: links that were sent open it, and trends are read by it.
CREATE TRIGGER questionnaire_versions_stay_as_they_are BEFORE UPDATE ON questionnaire_versions
WHEN OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.id IS NOT OLD.id OR NEW.questionnaire_key IS NOT OLD.questionnaire_key
  OR NEW.number IS NOT OLD.number OR NEW.content IS NOT OLD.content OR NEW.published_at IS NOT OLD.published_at
  OR NEW.published_by IS NOT OLD.published_by)
BEGIN
  SELECT RAISE(ABORT, 'a published version of a questionnaire never changes');
END;--> statement-breakpoint
CREATE TRIGGER questionnaire_versions_stay BEFORE DELETE ON questionnaire_versions
WHEN OLD.state <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a published version of a questionnaire is never deleted');
END;
