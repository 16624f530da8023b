/** Is anything of campaign `c` still to go, or in doubt and not yet asked about? */
export const UNFINISHED = `EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = c.id
  AND (d.state IN ('pending', 'leased', 'submitting') OR (d.state = 'uncertain' AND d.next_attempt_at <= d.begun_at)))`;
