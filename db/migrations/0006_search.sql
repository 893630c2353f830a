CREATE TABLE `failed_searches` (
	`words_hash` text PRIMARY KEY NOT NULL,
	`words` text,
	`count` integer NOT NULL,
	`last_by` text NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_synonyms` (
	`id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	`from_content` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text
);
--> statement-breakpoint
-- A row a page, and one a resource's own words. The row id says where it stands; who may see it is asked of the resource.
CREATE VIRTUAL TABLE library_words USING fts5 (
  title,
  words,
  more,
  notes,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- The words as they are spelled, for mending slips: the index above keeps stems. It has the same row ids.
CREATE VIRTUAL TABLE library_spelled USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'unicode61 remove_diacritics 0'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE library_spellings USING fts5vocab (library_spelled, row);
