package vn.minhchung.calendar;

import java.util.Map;
import vn.minhchung.audit.Auditable;

/** The calendar says something else than before. */
record CalendarChanged(String auditSubject, String auditAction, Map<String, ?> auditBefore, Map<String, ?> auditAfter)
        implements Auditable {}
