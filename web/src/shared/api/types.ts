/** The only door to the generated schema: the rest of the client names records as the server does. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type SessionView = Schemas['SessionView'];
export type Person = Schemas['Person'];
export type Organisation = Schemas['Organisation'];
export type OrganisationPerson = Schemas['OrganisationPerson'];
export type Invitation = Schemas['Invitation'];
export type InvitationView = Schemas['InvitationView'];
export type Engagement = Schemas['Engagement'];
export type Member = Schemas['Member'];
export type Plan = Schemas['Plan'];
export type Task = Schemas['Task'];
export type Link = Schemas['Link'];
export type Calendar = Schemas['Calendar'];
export type PlanEdit = Schemas['PlanEdit'];
export type TaskPut = Schemas['TaskPut'];
export type PlanChange = Schemas['PlanChange'];
export type ImportReport = Schemas['ImportReport'];
export type LedgerEntry = Schemas['LedgerEntry'];
export type ActivityEntry = Schemas['ActivityEntry'];
export type Baseline = Schemas['Baseline'];
export type Signature = Schemas['Signature'];
export type Readiness = Schemas['Readiness'];
export type Finding = Schemas['Finding'];
export type CurvePoint = Schemas['CurvePoint'];
export type Driver = Schemas['Driver'];
export type ExpectedDate = Schemas['ExpectedDate'];
export type Forecast = Schemas['Forecast'];
export type Outlook = Schemas['Outlook'];
export type WhatIfAnswer = Schemas['WhatIfAnswer'];
export type Risk = Schemas['Risk'];
export type RiskPut = Schemas['RiskPut'];
export type Token = Schemas['Token'];

export type Party = Engagement['party'];
export type Role = Engagement['role'];
export type Phase = Engagement['phase'];

export type Scope = Schemas['Scope'];
export type Clause = Schemas['Clause'];
export type ClauseView = Schemas['ClauseView'];
export type ClauseTerms = Schemas['ClauseTerms'];
export type ClausePut = Schemas['ClausePut'];
export type Criterion = Schemas['Criterion'];
export type RemovedClause = Schemas['RemovedClause'];
export type Price = Schemas['Price'];
export type PriceTerms = Schemas['PriceTerms'];
export type PricePut = Schemas['PricePut'];
export type ScopeEdit = Schemas['ScopeEdit'];
export type ScopeChange = Schemas['ScopeChange'];
export type ScopeTurn = Schemas['ScopeTurn'];
export type ScopeComment = Schemas['ScopeComment'];
export type ScopeTemplate = Schemas['ScopeTemplate'];
