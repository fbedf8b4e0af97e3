// Every element of the Microsoft Project XML schema, record by record and in the order in which Project itself writes, with
// what becomes of it.
// Reading reports what is not carried; writing takes the order from here.
//
//   carried    read into the plan and written from it
//   computed   a result of scheduling: recomputed here, compared through `stored`
//   setting    how the program shows or enters things; loses nothing of the plan
//   lost       not carried; a value other than those in `unless` is reported

export type Fate =
  | { readonly kind: "carried" | "computed" | "setting" }
  | { readonly kind: "lost"; readonly unless: readonly string[]; readonly reason: string }

export type RecordName = "Project" | "Task" | "Resource" | "Assignment" | "Calendar" | "Exception" | "Baseline" | "PredecessorLink"

const carried: Fate = { kind: "carried" }
const computed: Fate = { kind: "computed" }
const setting: Fate = { kind: "setting" }
const lost = (reason: string, ...unless: string[]): Fate => ({ kind: "lost", unless: ["", "NA", ...unless], reason })

const DURATIONLESS = "PT0H0M0S"
const OVERTIME = "Overtime is kept per assignment as hours only; its cost and its own remaining part are not."
const CUSTOM = "Custom fields have no counterpart in the plan."
const CODES = "Custom outline codes have no counterpart in the plan."
const SHARING = "Settings of shared work (publishing, status requests, owners) have no counterpart."
const BUDGET = "Budget amounts of assignments are not kept."
const PROTECTED = "The protection of actual work is not kept."

const named = (fate: Fate, names: string): [string, Fate][] => names.split(" ").map((name) => [name, fate])

const PROJECT: readonly [string, Fate][] = [
  ...named(carried, "SaveVersion BuildNumber"), ...named(setting, "UID"), ...named(carried, "Name"), ...named(setting, "GUID"), ...named(carried, "Title"),
  ["Subject", lost("The subject of the project is not kept.")], ["Category", lost("The category of the project is not kept.")], ...named(carried, "Company"),
  ["Manager", lost("The manager's name is not kept; set the project's owner instead.")], ...named(carried, "Author"),
  ...named(setting, "CreationDate Revision LastSaved"), ...named(carried, "ScheduleFromStart StartDate FinishDate"), ...named(setting, "FYStartDate"),
  ...named(carried, "CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode"), ...named(setting, "CurrencySymbolPosition"),
  ...named(carried, "CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth DefaultTaskType"), ...named(setting, "DefaultFixedCostAccrual"),
  ["DefaultStandardRate", lost("Default rates of new resources are not kept.", "0")], ["DefaultOvertimeRate", lost("Default rates of new resources are not kept.", "0")],
  ...named(setting, "DurationFormat WorkFormat EditableActualCosts HonorConstraints EarnedValueMethod InsertedProjectsLikeSummary"),
  ...named(carried, "MultipleCriticalPaths NewTasksEffortDriven"),
  ...named(setting, "NewTasksEstimated SplitsInProgressTasks SpreadActualCost SpreadPercentComplete TaskUpdatesResource FiscalYearStart"), ...named(carried, "WeekStartDay"),
  ...named(setting, "MoveCompletedEndsBack MoveRemainingStartsBack MoveRemainingStartsForward MoveCompletedEndsForward BaselineForEarnedValue AutoAddNewResourcesAndTasks"),
  ...named(carried, "StatusDate"), ...named(setting, "CurrentDate"), ["MicrosoftProjectServerURL", lost(SHARING)], ...named(setting, "Autolink NewTaskStartDate"), ...named(carried, "NewTasksAreManual"),
  ...named(setting, "DefaultTaskEVMethod ProjectExternallyEdited ExtendedCreationDate ActualsInSync RemoveFileProperties AdminProject UpdateManuallyScheduledTasksWhenEditingLinks KeepTaskOnNearestWorkingTimeWhenMadeAutoScheduled BaselineCalendar Views Filters Groups Tables Maps Reports Drawings DataLinks VBAProjects"),
  ["OutlineCodes", lost(CODES)], ["WBSMasks", lost("The mask of WBS codes is not kept; the codes themselves are.")], ["ExtendedAttributes", setting],
  ...named(carried, "Calendars Tasks Resources Assignments"),
]

const TASK: readonly [string, Fate][] = [
  ...named(carried, "UID"), ...named(setting, "GUID"), ...named(computed, "ID"), ...named(carried, "Name Active Manual Type IsNull"), ...named(setting, "CreateDate"),
  ...named(carried, "Contact WBS"), ...named(computed, "WBSLevel OutlineNumber"), ...named(carried, "OutlineLevel Priority StartText FinishText DurationText"),
  ...named(computed, "Start Finish"), ...named(carried, "Duration ManualStart ManualFinish ManualDuration DurationFormat"), ...named(setting, "FreeformDurationFormat"), ...named(carried, "Work Stop Resume"),
  ...named(setting, "ResumeValid"), ...named(carried, "EffortDriven Recurring"), ...named(computed, "OverAllocated"), ...named(carried, "Estimated Milestone"),
  ...named(computed, "Summary"), ["DisplayAsSummary", lost("Showing a task as a summary is not kept.", "0")], ...named(computed, "Critical"), ...named(carried, "IsSubproject"),
  ...named(setting, "IsSubprojectReadOnly"), ["SubprojectName", lost("Inserted projects are taken over as tasks with fixed dates; their files are not opened.")], ...named(carried, "ExternalTask"),
  ["ExternalTaskProject", lost("The name of the other file is not kept.")],
  ...named(computed, "EarlyStart EarlyFinish LateStart LateFinish StartVariance FinishVariance WorkVariance FreeSlack TotalSlack StartSlack FinishSlack"),
  ...named(carried, "FixedCost FixedCostAccrual PercentComplete"), ...named(computed, "PercentWorkComplete Cost OvertimeCost OvertimeWork"), ...named(carried, "ActualStart ActualFinish"),
  ...named(computed, "ActualDuration"), ...named(carried, "ActualCost"), ...named(computed, "ActualOvertimeCost"), ...named(carried, "ActualWork"),
  ...named(computed, "ActualOvertimeWork RegularWork"), ...named(carried, "RemainingDuration"),
  ...named(computed, "RemainingCost RemainingWork RemainingOvertimeCost RemainingOvertimeWork ACWP CV"), ...named(carried, "ConstraintType CalendarUID ConstraintDate Deadline"),
  ["LevelAssignments", lost("Whether levelling may move single assignments is not kept.", "1")], ["LevelingCanSplit", lost("Whether levelling may split a task is not kept.", "1")],
  ...named(carried, "LevelingDelay"), ...named(setting, "LevelingDelayFormat"), ...named(computed, "PreLeveledStart PreLeveledFinish"),
  ["Hyperlink", lost("The text of a hyperlink is not kept; its address is.")], ...named(carried, "HyperlinkAddress HyperlinkSubAddress IgnoreResourceCalendar Notes HideBar"),
  ["Rollup", setting], ...named(computed, "BCWS BCWP"), ...named(carried, "PhysicalPercentComplete"),
  ["EarnedValueMethod", lost("Earned value by physical percent complete is not kept as a setting of the task.", "0")],
  ...named(carried, "PredecessorLink"), ["ActualWorkProtected", lost(PROTECTED, DURATIONLESS)], ["ActualOvertimeWorkProtected", lost(PROTECTED, DURATIONLESS)],
  ...named(setting, "IsPublished"), ["StatusManager", lost(SHARING)], ["CommitmentStart", lost(SHARING)], ["CommitmentFinish", lost(SHARING)], ["CommitmentType", lost(SHARING, "0")],
  ["ExtendedAttribute", lost(CUSTOM)], ...named(carried, "Baseline"), ["OutlineCode", lost(CODES)], ...named(computed, "TimephasedData"),
]

const RESOURCE: readonly [string, Fate][] = [
  ...named(carried, "UID"), ...named(setting, "GUID"), ...named(computed, "ID"), ...named(carried, "Name Type IsNull Initials"), ...named(setting, "Phonetics"),
  ["NTAccount", lost("Accounts of other systems are not kept.")], ...named(carried, "MaterialLabel Code Group"), ["WorkGroup", lost(SHARING, "0")], ...named(carried, "EmailAddress"),
  ["Hyperlink", lost("Hyperlinks of resources are not kept.")], ["HyperlinkAddress", lost("Hyperlinks of resources are not kept.")], ["HyperlinkSubAddress", lost("Hyperlinks of resources are not kept.")],
  ...named(carried, "MaxUnits"), ...named(computed, "PeakUnits OverAllocated AvailableFrom AvailableTo Start Finish"),
  ["CanLevel", setting], ...named(carried, "AccrueAt"),
  ...named(computed, "Work RegularWork OvertimeWork ActualWork RemainingWork ActualOvertimeWork RemainingOvertimeWork PercentWorkComplete"), ...named(carried, "StandardRate"),
  ...named(setting, "StandardRateFormat"), ...named(computed, "Cost"), ...named(carried, "OvertimeRate"), ...named(setting, "OvertimeRateFormat"), ...named(computed, "OvertimeCost"),
  ...named(carried, "CostPerUse"), ...named(computed, "ActualCost ActualOvertimeCost RemainingCost RemainingOvertimeCost WorkVariance CostVariance SV CV ACWP"),
  ...named(carried, "CalendarUID Notes"), ...named(computed, "BCWS BCWP"), ...named(carried, "IsGeneric IsInactive"), ["IsEnterprise", lost(SHARING, "0")],
  ["BookingType", lost("Proposed bookings are taken over as committed.", "0")], ["ActualWorkProtected", lost(PROTECTED, DURATIONLESS)], ["ActualOvertimeWorkProtected", lost(PROTECTED, DURATIONLESS)],
  ["ActiveDirectoryGUID", lost("Accounts of other systems are not kept.")], ...named(setting, "CreationDate"), ...named(carried, "IsCostResource"),
  ["AssnOwner", lost(SHARING)], ["AssnOwnerGuid", lost(SHARING)], ...named(carried, "IsBudget"), ["ExtendedAttribute", lost(CUSTOM)],
  ["Baseline", lost("Baselines of resources are sums of their assignments and are not kept.")], ["OutlineCode", lost(CODES)], ...named(carried, "AvailabilityPeriods Rates"), ...named(computed, "TimephasedData"),
]

const ASSIGNMENT: readonly [string, Fate][] = [
  ...named(carried, "UID"), ...named(setting, "GUID"), ...named(carried, "TaskUID ResourceUID"), ...named(computed, "PercentWorkComplete"), ...named(carried, "ActualCost ActualFinish"), ["ActualOvertimeCost", lost(OVERTIME, "0")],
  ...named(carried, "ActualOvertimeWork ActualStart ActualWork"), ...named(computed, "ACWP"), ["Confirmed", setting], ...named(carried, "Cost CostRateTable"),
  ...named(setting, "RateScale"), ...named(computed, "CostVariance CV"), ...named(carried, "Delay"), ...named(computed, "Finish FinishVariance"),
  ["Hyperlink", lost("Hyperlinks of assignments are not kept.")], ["HyperlinkAddress", lost("Hyperlinks of assignments are not kept.")], ["HyperlinkSubAddress", lost("Hyperlinks of assignments are not kept.")],
  ...named(computed, "WorkVariance"), ...named(carried, "HasFixedRateUnits"), ["FixedMaterial", setting], ...named(carried, "LevelingDelay"), ...named(setting, "LevelingDelayFormat LinkedFields"),
  ...named(computed, "Milestone"), ["Notes", lost("Notes of assignments are not kept.")], ...named(computed, "Overallocated"), ["OvertimeCost", lost(OVERTIME, "0")],
  ...named(carried, "OvertimeWork"), ...named(computed, "PeakUnits RegularWork RemainingCost RemainingOvertimeCost RemainingOvertimeWork"), ...named(carried, "RemainingWork"),
  ["ResponsePending", setting], ...named(computed, "Start Stop Resume StartVariance Summary SV"), ...named(carried, "Units"), ["UpdateNeeded", setting], ...named(computed, "VAC"),
  ...named(carried, "Work WorkContour"), ...named(computed, "BCWS BCWP"), ["BookingType", lost("Proposed bookings are taken over as committed.", "0")],
  ["ActualWorkProtected", lost(PROTECTED, DURATIONLESS)], ["ActualOvertimeWorkProtected", lost(PROTECTED, DURATIONLESS)], ...named(setting, "CreationDate"), ["AssnOwner", lost(SHARING)], ["AssnOwnerGuid", lost(SHARING)],
  ["BudgetCost", lost(BUDGET, "0")], ["BudgetWork", lost(BUDGET, DURATIONLESS)], ["ExtendedAttribute", lost(CUSTOM)], ...named(carried, "Baseline TimephasedData"),
]

const CALENDAR: readonly [string, Fate][] = [
  ...named(carried, "UID"), ...named(setting, "GUID"), ...named(carried, "Name IsBaseCalendar"), ["IsBaselineCalendar", lost("The mark of a calendar as baseline calendar is not kept.", "0")],
  ...named(carried, "BaseCalendarUID WeekDays Exceptions WorkWeeks"),
]

const EXCEPTION: readonly [string, Fate][] = named(carried, "EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition Month MonthDay DayWorking WorkingTimes")

const BASELINE: readonly [string, Fate][] = [
  ["TimephasedData", lost("Time-phased baselines are not kept; their sums are.")], ...named(carried, "Number Interim Start Finish Duration"), ...named(setting, "DurationFormat EstimatedDuration"),
  ...named(carried, "Work Cost"), ...named(computed, "BCWS BCWP"), ["FixedCost", lost("The fixed cost inside a baseline is part of its cost.", "0")],
]

const PREDECESSOR_LINK: readonly [string, Fate][] = named(carried, "PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat")

const TABLE: Readonly<Record<RecordName, ReadonlyMap<string, Fate>>> = {
  Project: new Map(PROJECT), Task: new Map(TASK), Resource: new Map(RESOURCE), Assignment: new Map(ASSIGNMENT),
  Calendar: new Map(CALENDAR), Exception: new Map(EXCEPTION), Baseline: new Map(BASELINE), PredecessorLink: new Map(PREDECESSOR_LINK),
}

export function fatesOf(record: RecordName): ReadonlyMap<string, Fate> {
  return TABLE[record]
}

/** Names in schema order, for writing. */
export function fieldOrder(record: RecordName): readonly string[] {
  return [...TABLE[record].keys()]
}
