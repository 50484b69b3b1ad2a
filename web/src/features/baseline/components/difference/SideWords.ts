/** What the dates of both sides are called: above a table's columns and in a picture's legend. */
export interface SideWords {
  before: string;
  after: string;
}
