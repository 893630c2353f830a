ALTER TABLE `agenda_items` ADD `told` text NOT NULL;--> statement-breakpoint
-- The words of posts, a row each. The row id says which; who may see it is asked of its thread.
CREATE VIRTUAL TABLE post_words USING fts5 (
  words,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- What happened is added to and never rewritten, whatever the code above it does.
CREATE TRIGGER conference_changes_no_update BEFORE UPDATE ON conference_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of a conference is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER conference_changes_no_delete BEFORE DELETE ON conference_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of a conference is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER deck_permissions_only_end BEFORE UPDATE ON deck_permissions
WHEN OLD.taken_back_at IS NOT NULL OR NEW.licence IS NOT OLD.licence OR NEW.given_name IS NOT OLD.given_name
  OR NEW.at IS NOT OLD.at OR NEW.resource_id IS NOT OLD.resource_id OR NEW.notes_allowed IS NOT OLD.notes_allowed
BEGIN
  SELECT RAISE(ABORT, 'leave that was given is never changed, only taken back');
END;
--> statement-breakpoint
CREATE TRIGGER deck_permissions_no_delete BEFORE DELETE ON deck_permissions
BEGIN
  SELECT RAISE(ABORT, 'leave that was given is never changed, only taken back');
END;
--> statement-breakpoint
CREATE TRIGGER story_consents_only_end BEFORE UPDATE ON story_consents
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.shown_name IS NOT OLD.shown_name OR NEW.picture_allowed IS NOT OLD.picture_allowed
  OR NEW.until_on IS NOT OLD.until_on OR NEW.taken_on IS NOT OLD.taken_on OR NEW.words_read IS NOT OLD.words_read
BEGIN
  SELECT RAISE(ABORT, 'a consent is never changed, only withdrawn');
END;
