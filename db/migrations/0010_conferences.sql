CREATE TABLE `conference_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`session_id` text,
	`what` text NOT NULL,
	`member_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conference_changes_of` ON `conference_changes` (`conference_id`,`at`);--> statement-breakpoint
CREATE TABLE `conference_rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`access` text NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conference_rooms_one` ON `conference_rooms` (`conference_id`,`name`);--> statement-breakpoint
CREATE TABLE `conference_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`number` integer NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`format` text NOT NULL,
	`day` text NOT NULL,
	`starts_minutes` integer NOT NULL,
	`ends_minutes` integer NOT NULL,
	`room_id` text,
	`track` text NOT NULL,
	`links` text NOT NULL,
	`notes` text NOT NULL,
	`recording_url` text NOT NULL,
	`recording_id` text,
	`feedback_token` text,
	`sequence` integer NOT NULL,
	`cancelled_at` integer,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `conference_rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conference_sessions_uid_unique` ON `conference_sessions` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `conference_sessions_feedback_token_unique` ON `conference_sessions` (`feedback_token`);--> statement-breakpoint
CREATE INDEX `conference_sessions_time` ON `conference_sessions` (`conference_id`,`day`,`starts_minutes`);--> statement-breakpoint
CREATE UNIQUE INDEX `conference_sessions_one` ON `conference_sessions` (`conference_id`,`number`);--> statement-breakpoint
CREATE TABLE `conferences` (
	`id` text PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`venue` text NOT NULL,
	`address` text NOT NULL,
	`access` text NOT NULL,
	`themes` text NOT NULL,
	`supporters` text NOT NULL,
	`registration_url` text NOT NULL,
	`visibility` text NOT NULL,
	`sequence` integer NOT NULL,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conferences_uid_unique` ON `conferences` (`uid`);--> statement-breakpoint
CREATE INDEX `conferences_day` ON `conferences` (`starts_on`);--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`session_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_speakers_speaker` ON `session_speakers` (`speaker_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_speakers_one` ON `session_speakers` (`session_id`,`speaker_id`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`about` text NOT NULL,
	`email` text NOT NULL,
	`member_id` text,
	`sample` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speakers_member` ON `speakers` (`member_id`);--> statement-breakpoint
CREATE TABLE `deck_permissions` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`speaker_id` text,
	`given_name` text NOT NULL,
	`licence` text NOT NULL,
	`notes_allowed` integer NOT NULL,
	`how` text NOT NULL,
	`recorded_by` text,
	`at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deck_permissions_of` ON `deck_permissions` (`resource_id`,`at`);--> statement-breakpoint
CREATE TABLE `decks` (
	`resource_id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`session_id` text,
	`position` integer NOT NULL,
	`wanted` text,
	`wanted_from` integer,
	`wanted_at` integer,
	`wanted_by` text,
	`presented_version` integer,
	`asked_at` integer,
	`asked_times` integer NOT NULL,
	`removal_asked_at` integer,
	`added_at` integer NOT NULL,
	`added_by` text,
	`added_by_speaker` text,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wanted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by_speaker`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decks_session` ON `decks` (`session_id`,`position`);--> statement-breakpoint
CREATE INDEX `decks_conference` ON `decks` (`conference_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `session_permissions` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`given_name` text NOT NULL,
	`licence` text NOT NULL,
	`notes_allowed` integer NOT NULL,
	`at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_permissions_of` ON `session_permissions` (`session_id`,`at`);--> statement-breakpoint
CREATE TABLE `speaker_links` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`ends_at` integer NOT NULL,
	`revoked_at` integer,
	`used_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speaker_links_token_hash_unique` ON `speaker_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `speaker_links_of` ON `speaker_links` (`session_id`,`speaker_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`agenda_id` text NOT NULL,
	`session_id` text NOT NULL,
	`told_sequence` integer NOT NULL,
	`told` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`agenda_id`) REFERENCES `agendas`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_items_session` ON `agenda_items` (`session_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_one` ON `agenda_items` (`agenda_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `agendas` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`member_id` text,
	`browser_hash` text,
	`feed_token` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agendas_feed_token_unique` ON `agendas` (`feed_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `agendas_member` ON `agendas` (`conference_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `agendas_browser` ON `agendas` (`conference_id`,`browser_hash`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`conference_id` text NOT NULL,
	`member_id` text,
	`name` text NOT NULL,
	`minutes` integer NOT NULL,
	`code` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`revoked_at` integer,
	`replaced_by` text,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_code_unique` ON `attendances` (`code`);--> statement-breakpoint
CREATE INDEX `attendances_of` ON `attendances` (`conference_id`);--> statement-breakpoint
CREATE TABLE `session_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`device_hash` text NOT NULL,
	`useful` integer NOT NULL,
	`better` text NOT NULL,
	`next` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_feedback_one` ON `session_feedback` (`session_id`,`device_hash`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`conference_id` text NOT NULL,
	`session_id` text,
	`project` text NOT NULL,
	`place` text NOT NULL,
	`title` text NOT NULL,
	`mattered` text NOT NULL,
	`helped` text NOT NULL,
	`changed` text NOT NULL,
	`contact` text NOT NULL,
	`picture_id` text,
	`picture_alt` text NOT NULL,
	`published_at` integer,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`conference_id`) REFERENCES `conferences`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`picture_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_number_unique` ON `stories` (`number`);--> statement-breakpoint
CREATE INDEX `stories_conference` ON `stories` (`conference_id`);--> statement-breakpoint
CREATE TABLE `story_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_on` text NOT NULL,
	`shown_name` text NOT NULL,
	`picture_allowed` integer NOT NULL,
	`until_on` text NOT NULL,
	`words_read` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`token_hash` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_consents_token_hash_unique` ON `story_consents` (`token_hash`);--> statement-breakpoint
CREATE INDEX `story_consents_of` ON `story_consents` (`story_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`member_id` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posts_member` ON `posts` (`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_one` ON `posts` (`thread_id`,`number`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`space_id` text,
	`resource_id` text,
	`file` integer,
	`page` integer,
	`fingerprint` text,
	`session_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`last_post_at` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `conference_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `threads_number_unique` ON `threads` (`number`);--> statement-breakpoint
CREATE INDEX `threads_resource` ON `threads` (`resource_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `threads_session` ON `threads` (`session_id`);--> statement-breakpoint
CREATE INDEX `threads_space` ON `threads` (`space_id`,`last_post_at`);--> statement-breakpoint
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
