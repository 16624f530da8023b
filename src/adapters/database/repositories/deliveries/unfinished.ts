/**
 * Is anything of campaign `c` still to go, or in doubt and not yet asked about? Two questions: one about both lets the
 * server walk through all that has been sent.
 */
export const UNFINISHED = `(
  EXISTS (SELECT 1 FROM deliveries d WHERE d.campaign_id = c.id AND d.state IN ('pending', 'leased', 'submitting'))
  OR EXISTS (SELECT 1 FROM deliveries u
              WHERE u.campaign_id = c.id AND u.state = 'uncertain' AND u.next_attempt_at <= u.begun_at))`;
