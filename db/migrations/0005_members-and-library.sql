CREATE TABLE `space_members` (
	`space_id` text NOT NULL,
	`member_id` text NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `space_members_member` ON `space_members` (`member_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_members_one` ON `space_members` (`space_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`seen_by` text NOT NULL,
	`joining` text NOT NULL,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`role` text,
	`scope` text,
	`space_id` text,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_member` ON `invitations` (`member_id`);--> statement-breakpoint
CREATE INDEX `invitations_sent` ON `invitations` (`sent_at`);--> statement-breakpoint
CREATE TABLE `join_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`note` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`mail_hash` text NOT NULL,
	`mail` blob NOT NULL,
	`name` text NOT NULL,
	`work_role` text NOT NULL,
	`organisation` text NOT NULL,
	`place` text NOT NULL,
	`why` text NOT NULL,
	`return_to` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`reason` text,
	`member_id` text,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_requests_state` ON `join_requests` (`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `join_requests_mail` ON `join_requests` (`mail_hash`);--> statement-breakpoint
CREATE TABLE `known_browsers` (
	`member_id` text NOT NULL,
	`browser_hash` text NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_browsers_one` ON `known_browsers` (`member_id`,`browser_hash`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`challenge` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`token_hash`) REFERENCES `sessions`(`token_hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`backed_up` integer NOT NULL,
	`aaguid` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_member` ON `passkeys` (`member_id`);--> statement-breakpoint
CREATE TABLE `profile_fields` (
	`member_id` text NOT NULL,
	`field` text NOT NULL,
	`seen_by` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_fields_one` ON `profile_fields` (`member_id`,`field`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`member_id` text PRIMARY KEY NOT NULL,
	`work_role` text NOT NULL,
	`organisation` text NOT NULL,
	`place` text NOT NULL,
	`phone` text NOT NULL,
	`ask_me_about` text NOT NULL,
	`about` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `profiles_place` ON `profiles` (`place`);--> statement-breakpoint
CREATE TABLE `collection_items` (
	`collection_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_items_one` ON `collection_items` (`collection_id`,`resource_id`);--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`intro` text NOT NULL,
	`visibility` text NOT NULL,
	`space_id` text,
	`sample` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `link_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`url` text NOT NULL,
	`finding` text NOT NULL,
	`status` integer,
	`final_url` text,
	`title` text,
	`fingerprint` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_checks_of` ON `link_checks` (`resource_id`,`at`);--> statement-breakpoint
CREATE TABLE `member_list_items` (
	`list_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `member_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_list_items_one` ON `member_list_items` (`list_id`,`resource_id`);--> statement-breakpoint
CREATE TABLE `member_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`name` text NOT NULL,
	`share_token` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_lists_share_token_unique` ON `member_lists` (`share_token`);--> statement-breakpoint
CREATE INDEX `member_lists_member` ON `member_lists` (`member_id`);--> statement-breakpoint
CREATE TABLE `release_confirmations` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`member_id` text NOT NULL,
	`findings` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `resource_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_confirmations_version` ON `release_confirmations` (`version_id`);--> statement-breakpoint
CREATE TABLE `resource_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`what` text NOT NULL,
	`why` text NOT NULL,
	`fields` text,
	`member_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_changes_of` ON `resource_changes` (`resource_id`,`at`);--> statement-breakpoint
CREATE TABLE `resource_files` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`stored_id` text NOT NULL,
	`document_id` text,
	`public_stored_id` text,
	`scan` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `resource_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stored_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`public_stored_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_files_stored` ON `resource_files` (`stored_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `resource_files_one` ON `resource_files` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `resource_owners` (
	`resource_id` text NOT NULL,
	`member_id` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_owners_member` ON `resource_owners` (`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `resource_owners_one` ON `resource_owners` (`resource_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `resource_tags` (
	`resource_id` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_tags_value` ON `resource_tags` (`facet`,`value`);--> statement-breakpoint
CREATE UNIQUE INDEX `resource_tags_one` ON `resource_tags` (`resource_id`,`facet`,`value`);--> statement-breakpoint
CREATE TABLE `resource_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`number` integer NOT NULL,
	`url` text,
	`url_key` text,
	`why` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resource_versions_url` ON `resource_versions` (`url_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `resource_versions_one` ON `resource_versions` (`resource_id`,`number`);--> statement-breakpoint
CREATE TABLE `resources` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`type` text NOT NULL,
	`language` text NOT NULL,
	`author` text NOT NULL,
	`organisation` text NOT NULL,
	`contact` text NOT NULL,
	`made_on` text NOT NULL,
	`licence` text NOT NULL,
	`permission` text NOT NULL,
	`credit` text NOT NULL,
	`notes_allowed` integer NOT NULL,
	`visibility` text NOT NULL,
	`space_id` text,
	`embargo_until` integer,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	`replaced_by` integer,
	`published_at` integer,
	`checked_at` integer,
	`checked_by` text,
	`review_due_on` text,
	`sample` integer NOT NULL,
	`views` integer NOT NULL,
	`downloads` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checked_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resources_number_unique` ON `resources` (`number`);--> statement-breakpoint
CREATE INDEX `resources_seen` ON `resources` (`visibility`,`published_at`);--> statement-breakpoint
CREATE INDEX `resources_review` ON `resources` (`review_due_on`);--> statement-breakpoint
CREATE INDEX `resources_space` ON `resources` (`space_id`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`id` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stored_files_sha` ON `stored_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `document_pages` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`blocks` text NOT NULL,
	`notes` text NOT NULL,
	`hidden` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`picture_id` text,
	`thumbnail_id` text,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`picture_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thumbnail_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_pages_one` ON `document_pages` (`document_id`,`number`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`stored_id` text NOT NULL,
	`state` text NOT NULL,
	`refusal` text,
	`done` integer NOT NULL,
	`of` integer,
	`pictures` text,
	`language` text,
	`report` text,
	`grade` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`stored_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_stored_id_unique` ON `documents` (`stored_id`);--> statement-breakpoint
CREATE TABLE `page_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`title` text NOT NULL,
	`blocks` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `page_corrections_of` ON `page_corrections` (`resource_id`,`fingerprint`,`at`);--> statement-breakpoint
CREATE TABLE `text_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`document_id` text NOT NULL,
	`member_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_checks_of` ON `text_checks` (`document_id`);--> statement-breakpoint
-- What happened is added to and never rewritten, whatever the code above it does.
CREATE TRIGGER resource_changes_no_update BEFORE UPDATE ON resource_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of a resource is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER resource_changes_no_delete BEFORE DELETE ON resource_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of a resource is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER resource_versions_no_update BEFORE UPDATE ON resource_versions
BEGIN
  SELECT RAISE(ABORT, 'the versions of a resource are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER release_confirmations_no_update BEFORE UPDATE ON release_confirmations
BEGIN
  SELECT RAISE(ABORT, 'what somebody confirmed is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER text_checks_no_update BEFORE UPDATE ON text_checks
BEGIN
  SELECT RAISE(ABORT, 'what somebody checked is never changed');
END;
