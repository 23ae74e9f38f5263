-- A published version never changes and never goes: links that were sent open it, and trends are read by it.
CREATE FUNCTION questionnaire_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published version of a questionnaire is never deleted';
  END IF;
  RAISE EXCEPTION 'a published version of a questionnaire never changes';
END;
$$;--> statement-breakpoint
CREATE TRIGGER questionnaire_versions_stay_as_they_are BEFORE UPDATE ON questionnaire_versions
FOR EACH ROW WHEN (OLD.state <> 'draft' AND (NEW.state = 'draft' OR NEW.id IS DISTINCT FROM OLD.id
  OR NEW.questionnaire_key IS DISTINCT FROM OLD.questionnaire_key OR NEW.number IS DISTINCT FROM OLD.number
  OR NEW.content IS DISTINCT FROM OLD.content OR NEW.published_at IS DISTINCT FROM OLD.published_at
  OR NEW.published_by IS DISTINCT FROM OLD.published_by))
EXECUTE FUNCTION questionnaire_version_stays();--> statement-breakpoint
CREATE TRIGGER questionnaire_versions_stay BEFORE DELETE ON questionnaire_versions
FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION questionnaire_version_stays();
