ALTER TABLE `space_members` ADD `why` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `space_members` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `profiles` ADD `interests` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- The history of owners held names, which must go when a member goes: from now on it holds ids.
DROP TRIGGER resource_changes_no_update;
--> statement-breakpoint
UPDATE resource_changes SET
  what = 'owner-added',
  why = coalesce((SELECT min(id) FROM members WHERE members.name || ' looks after it as well' = resource_changes.why), '')
WHERE what = 'owners' AND why LIKE '% looks after it as well';
--> statement-breakpoint
UPDATE resource_changes SET
  what = 'owner-ended',
  why = coalesce((SELECT min(id) FROM members WHERE members.name || ' no longer looks after it' = resource_changes.why), '')
WHERE what = 'owners' AND why LIKE '% no longer looks after it';
--> statement-breakpoint
CREATE TRIGGER resource_changes_no_update BEFORE UPDATE ON resource_changes
BEGIN
  SELECT RAISE(ABORT, 'the history of a resource is never changed');
END;
