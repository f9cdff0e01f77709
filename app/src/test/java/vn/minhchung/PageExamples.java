package vn.minhchung;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address for every page whose address has a variable, and what every page must fulfil. */
final class PageExamples {

    /** A query that gives the addresses to open, for each pattern with a variable. */
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("/nhat-ky/{id}", "select '/nhat-ky/' || id from audit.entry order by id limit 1"),
            Map.entry(
                    "/tai-khoan/{id}",
                    "select '/tai-khoan/' || id from identity.account where login in ('hanh.ntb', 'vinh.hq')"),
            unit("", "in ('xa-chiem-hoa', 'so-ldtbxh', 'huyen-chiem-hoa')"),
            unit("/sua", "= 'so-khcn'"),
            unit("/sap-xep", "= 'so-khcn'"),
            unit("/ke-thua", "= 'xa-kim-phu-thanh-pho-tuyen-quang'"),
            unit("/chuc-vu", "= 'xa-chiem-hoa'"),
            Map.entry("/nhom-don-vi/{slug}", "values ('/nhom-don-vi/bao-cao-de-an-06')"),
            Map.entry(
                    "/minh-chung/{kind}/{id}",
                    "values ('/minh-chung/plan.count/ke-hoach=21-kh-ubnd-2025~tien-do=IN_PROGRESS')"),
            Map.entry("/ke-hoach/{slug}", "select '/ke-hoach/' || slug from plan.directive"),
            Map.entry(
                    "/nhiem-vu/{plan}/{code}",
                    "select '/nhiem-vu/21-kh-ubnd-2025/' || code from unnest(array['I.6', 'III.2', 'VI.30']) code"),
            Map.entry("/nhiem-vu/{plan}/{code}/giao-them", "values ('/nhiem-vu/21-kh-ubnd-2025/I.6/giao-them')"),
            Map.entry(
                    "/nhiem-vu/{plan}/{code}/{unit}",
                    "select '/nhiem-vu/21-kh-ubnd-2025/I.6/' || unit from unnest(array['xa-chiem-hoa', 'so-khcn']) unit"),
            Map.entry("/tham-so/{key}", "values ('/tham-so/an-toan'), ('/tham-so/theo-doi')"),
            draft(""),
            draft("/tien-do"),
            draft("/khung"),
            draft("/xac-nhan"),
            draft("/phat-hanh"),
            draft("/sau-ro"),
            draft("/sau-ro.xlsx"),
            draft("/trung"),
            draft("/cot"),
            Map.entry(
                    "/ke-hoach/nhap/{id}/dong/{row}/sua",
                    "select '/ke-hoach/nhap/' || d.id || '/dong/' || r.id || '/sua' from plan.draft d join plan.draft_row r"
                            + " on r.draft = d.id where d.state = 'REVIEW' order by r.id limit 1"),
            draft("/muc/moi", "?loai=TARGET"),
            Map.entry(
                    "/ke-hoach/nhap/{id}/muc/{item}",
                    "select '/ke-hoach/nhap/' || id || '/muc/' || (reading #>> '{items,0,id}') from plan.draft"
                            + " where state = 'REVIEW' and reading #>> '{items,0,id}' is not null limit 1"),
            printed(""),
            printed("/anh"),
            Map.entry("/lich/ngay/{id}", "select '/lich/ngay/' || id from calendar.day_rule order by day limit 1"),
            Map.entry(
                    "/lich/gio/{id}", "select '/lich/gio/' || id from calendar.office_day order by valid_from limit 1"),
            Map.entry("/tep/{id}", "select '/tep/' || id from attachment.file order by at desc limit 1"),
            Map.entry(
                    "/tep/{id}/xem",
                    "select distinct on (type) '/tep/' || id || '/xem' from attachment.file where type in ('application/pdf', 'image/png')"),
            job(""),
            job("/tien-do"));

    private PageExamples() {}

    private static Map.Entry<String, String> unit(String page, String slug) {
        return Map.entry(
                "/don-vi/{slug}" + page,
                "select '/don-vi/' || slug || '" + page + "' from organisation.unit where slug " + slug);
    }

    /** A page of the draft under review that {@link WholeAppTests} uploads; issued ones lead to their plans. */
    private static Map.Entry<String, String> draft(String page) {
        return draft(page, "");
    }

    private static Map.Entry<String, String> draft(String page, String query) {
        return Map.entry(
                "/ke-hoach/nhap/{id}" + page,
                "select '/ke-hoach/nhap/' || id || '" + page + query
                        + "' from plan.draft where state = 'REVIEW' and file_name like '%.txt' limit 1");
    }

    /** A page of the original, of the draft whose file has pages. */
    private static Map.Entry<String, String> printed(String page) {
        return Map.entry(
                "/ke-hoach/nhap/{id}/trang/{number}" + page,
                "select '/ke-hoach/nhap/' || id || '/trang/1" + page
                        + "' from plan.draft where state = 'REVIEW' and file_name like '%.pdf' limit 1");
    }

    /** A job that has ended, so that no worker takes it. */
    private static Map.Entry<String, String> job(String page) {
        return Map.entry(
                "/viec-nen/{id}" + page,
                "insert into work.job (id, kind, title, payload, state, account, created_at)"
                        + " select gen_random_uuid(), 'test', 'Việc thử', '{}', 'DONE', id, now()"
                        + " from identity.account where login = 'tuan.dm' returning '/viec-nen/' || id || '" + page
                        + "'");
    }

    static boolean knows(String pattern) {
        return !pattern.contains("{") || QUERIES.containsKey(pattern);
    }

    static List<String> of(String pattern, JdbcClient jdbc) {
        var query = QUERIES.get(pattern);
        return query == null
                ? List.of(pattern)
                : jdbc.sql(query).query(String.class).list();
    }
}
