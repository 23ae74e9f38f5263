CREATE TABLE `aspect_cells` (
	`channel` text NOT NULL,
	`topic` text NOT NULL,
	`team` text NOT NULL,
	`month` text NOT NULL,
	`aspect` text NOT NULL,
	`wording` integer NOT NULL,
	`grade_wording` integer NOT NULL,
	`n` integer NOT NULL,
	`sum_grade` integer NOT NULL,
	`sum_aspect` integer NOT NULL,
	`sum_grade_squares` integer NOT NULL,
	`sum_aspect_squares` integer NOT NULL,
	`sum_products` integer NOT NULL,
	PRIMARY KEY(`channel`, `topic`, `team`, `month`, `aspect`, `wording`, `grade_wording`)
);
