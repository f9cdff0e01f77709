package vn.minhchung.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ActiveProfiles("demo")
@AutoConfigureMockMvc
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
class OrganisationModuleTests {

    private static final LocalDate PLAN_21 = LocalDate.of(2025, 7, 31);
    private static final Actor ADMINISTRATOR = SignedIn.actor(Unit.idOf("vp-ubnd-tinh"), Role.ADMINISTRATOR);

    @Autowired
    Units units;

    @Autowired
    UnitClasses classes;

    @Autowired
    OrganisationSubjects subjects;

    @Autowired
    UnitNames names;

    @Autowired
    Posts posts;

    @Autowired
    ReferenceDataLoader loader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnitSearch search;

    @Autowired
    MockMvcTester mvc;

    @Test
    void theUnitsAreThereFromTheStartAndLoadedOnce() {
        assertThat(units.communes(PLAN_21)).hasSize(124);
        assertThat(units.bySlug("ubnd-tinh").identifier()).isEqualTo("H60");
        assertThat(units.bySlug("bo-khcn").aliases()).containsExactly("Bộ KHCN");
        assertThat(classes.members(UnitClass.idOf("bao-cao-de-an-06"), PLAN_21)).hasSize(140);
        int before = count();
        loader.initialize();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void wardsComeFirstAndPlacesAreInVietnameseOrder() {
        var names = units.communes(PLAN_21).stream().map(Unit::shortName).toList();
        assertThat(names.subList(0, 9))
                .containsExactly(
                        "Phường An Tường",
                        "Phường Bình Thuận",
                        "Phường Hà Giang 1",
                        "Phường Hà Giang 2",
                        "Phường Minh Xuân",
                        "Phường Mỹ Lâm",
                        "Phường Nông Tiến",
                        "Xã Bạch Đích",
                        "Xã Bạch Ngọc");
        assertThat(names).containsSubsequence("Xã Thái Sơn", "Xã Thàng Tín", "Xã Thanh Thủy", "Xã Thắng Mố");
    }

    @Test
    void peopleHoldPostsAtUnits() {
        var chiemHoa = Unit.idOf("xa-chiem-hoa");
        var day = LocalDate.of(2025, 10, 8);
        assertThat(posts.holders(chiemHoa, day).getFirst().personName()).isEqualTo("Ma Văn Thịnh");
        assertThat(posts.postOf(Person.idOf("Nông Thị Bích Hạnh"), day)
                        .orElseThrow()
                        .unit())
                .isEqualTo(chiemHoa);
        assertThat(units.communes(day)).allSatisfy(commune -> assertThat(posts.holders(commune.id(), day))
                .isNotEmpty());
    }

    @Test
    void actingAndDelegatedPostsExpireByThemselves() {
        assertThat(posts.holders(Unit.idOf("xa-lung-cu"), LocalDate.of(2025, 12, 31)))
                .anyMatch(post -> post.kind() == PostKind.ACTING);
        assertThat(posts.holders(Unit.idOf("xa-lung-cu"), LocalDate.of(2026, 1, 1)))
                .noneMatch(post -> post.kind() == PostKind.ACTING);
        assertThat(posts.holders(Unit.idOf("xa-chiem-hoa"), LocalDate.of(2025, 10, 16)))
                .noneMatch(post -> post.kind() == PostKind.DELEGATED);
    }

    @Test
    void aDayThatDoesNotExistIsSaidBesideItsField() {
        assertThat(mvc.perform(get("/don-vi?ngay=31/02/2025&q=chiem+hoa").with(SignedIn.as(ADMINISTRATOR))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không có ngày “31/02/2025”", "value=\"31/02/2025\"", "Chiêm Hóa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/don-vi",
                "/don-vi?ngay=01/01/2024",
                "/don-vi?q=chiem+hoa",
                "/don-vi?tinh=H%C3%A0+Giang&huyen=huyen-dong-van",
                "/don-vi?q=khong+co+don+vi+nao",
                "/don-vi/ubnd-tinh",
                "/don-vi/xa-chiem-hoa",
                "/don-vi/xa-lung-cu",
                "/don-vi/tand-tinh",
                "/don-vi/so-ldtbxh",
                "/don-vi/so-tttt",
                "/don-vi/huyen-chiem-hoa",
                "/don-vi/xa-kim-phu-thanh-pho-tuyen-quang",
                "/don-vi/moi",
                "/don-vi/xa-chiem-hoa/sua",
                "/don-vi/xa-chiem-hoa/sap-xep",
                "/don-vi/xa-chiem-hoa/chuc-vu",
                "/don-vi/xa-kim-phu-thanh-pho-tuyen-quang/ke-thua",
                "/don-vi/so-ldtbxh/ke-thua",
                "/nhom-don-vi",
                "/nhom-don-vi/bao-cao-de-an-06",
                "/nhom-don-vi/ubnd-cap-huyen",
            })
    void everyPageRenders(String path) {
        for (var language : List.of("vi", "en")) {
            var page =
                    mvc.perform(get(path).with(SignedIn.as(ADMINISTRATOR)).cookie(new Cookie("mc-ngon-ngu", language)));
            assertThat(page).hasStatusOk();
            assertThat(page).bodyText().doesNotContain("??").contains("</html>");
        }
    }

    /** The message and what was typed came back together or not at all. */
    @Test
    void aDayThatDoesNotExistIsAskedForAgain() {
        assertThat(post(ADMINISTRATOR, "/don-vi/moi", "name=Sở Thử nghiệm", "validFrom=31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi ngày theo dạng", "31/02/2026", "Sở Thử nghiệm");
        assertThat(post(
                        ADMINISTRATOR,
                        "/don-vi/xa-chiem-hoa/sap-xep",
                        "way=MERGE",
                        "successors=Xã Không Có",
                        "decision=Nghị quyết thử",
                        "day=31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi ngày theo dạng", "31/02/2026", "Nghị quyết thử");
        assertThat(post(ADMINISTRATOR, "/don-vi/xa-chiem-hoa/chuc-vu", "title=Chủ tịch", "firstDay=31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Ghi ngày theo dạng", "31/02/2026");
    }

    @Test
    void onlyAdministratorsChangeUnits() {
        var officer = SignedIn.actor(Unit.idOf("xa-chiem-hoa"), Role.OFFICER, Role.UNIT_ADMINISTRATOR);
        for (var path : List.of("/don-vi/moi", "/don-vi/so-khcn/sua", "/don-vi/so-ldtbxh/ke-thua")) {
            assertThat(mvc.perform(get(path).with(SignedIn.as(officer)))).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(post(
                        officer,
                        "/nhom-don-vi/bao-cao-de-an-06/thanh-vien",
                        "unit=Sở Nội vụ",
                        "firstDay=08/10/2025",
                        "_excluded=on"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.perform(get("/don-vi/xa-chiem-hoa").with(SignedIn.as(officer))))
                .hasStatusOk();
    }

    @Test
    void whoSeesThePeopleOfAUnitToAppointThemIsWrittenDown() {
        assertThat(mvc.perform(get("/don-vi/xa-lung-cu/chuc-vu").with(SignedIn.as(ADMINISTRATOR))))
                .hasStatusOk();
        assertThat(jdbc.sql("select action from audit.entry where subject = 'organisation.unit:xa-lung-cu'")
                        .query(String.class)
                        .list())
                .containsExactly("audit.action.VIEWED");
        assertThat(subjects.name("organisation.unit", "xa-lung-cu")).hasValue("Xã Lũng Cú");
    }

    @Test
    void aUnitAdministratorStaffsItsOwnUnitAndNoOther() {
        var own = SignedIn.actor(Unit.idOf("xa-tan-trao"), Role.UNIT_ADMINISTRATOR);
        String[] form = {
            "name=Lục Thị Thử",
            "title=Phó Chủ tịch",
            "kind=ACTING",
            "rank=2",
            "firstDay=08/10/2025",
            "lastDay=31/10/2025"
        };
        assertThat(post(own, "/don-vi/xa-binh-ca/chuc-vu", form)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(own, "/don-vi/xa-tan-trao/chuc-vu", form)).hasRedirectedUrl("/don-vi/xa-tan-trao");
        var tanTrao = Unit.idOf("xa-tan-trao");
        assertThat(posts.holders(tanTrao, LocalDate.of(2025, 10, 31)))
                .anyMatch(post -> post.personName().equals("Lục Thị Thử"));
        assertThat(posts.holders(tanTrao, LocalDate.of(2025, 11, 1)))
                .noneMatch(post -> post.personName().equals("Lục Thị Thử"));
        assertThat(post(own, "/don-vi/xa-tan-trao/thon", "ten=Thôn Cả\nThôn Thia"))
                .hasStatus3xxRedirection();
        assertThat(units.children(tanTrao).stream().map(Unit::shortName)).contains("Thôn Cả", "Thôn Thia");
        assertThat(post(own, "/don-vi/xa-tan-trao/thon", "ten=Thôn " + "ă".repeat(120)))
                .hasStatus(422);
        assertThat(units.within(Unit.idOf("thon-ca-xa-tan-trao"), Unit.idOf("ubnd-tinh")))
                .isTrue();
    }

    @Test
    void appointingTwiceIsAppointingOnceAndEndingProlongsNothing() {
        var unit = Unit.idOf("xa-binh-ca");
        String[] form = {
            "name=Ma Thị Hai Lần",
            "title=Quyền Chủ tịch",
            "kind=ACTING",
            "rank=2",
            "firstDay=08/10/2025",
            "lastDay=31/10/2025"
        };
        post(ADMINISTRATOR, "/don-vi/xa-binh-ca/chuc-vu", form);
        assertThat(post(ADMINISTRATOR, "/don-vi/xa-binh-ca/chuc-vu", form)).hasStatus3xxRedirection();
        var given = posts.history(unit).stream()
                .filter(post -> post.personName().equals("Ma Thị Hai Lần"))
                .toList();
        assertThat(given).hasSize(1);
        var end = "/don-vi/xa-binh-ca/chuc-vu/" + given.getFirst().id() + "/ket-thuc";
        assertThat(post(ADMINISTRATOR, end, "ngay=30/11/2025"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("hết hạn sau ngày 31/10/2025");
        assertThat(post(ADMINISTRATOR, end, "ngay=15/10/2025")).hasStatus3xxRedirection();
        assertThat(posts.holders(unit, LocalDate.of(2025, 10, 16)))
                .noneMatch(post -> post.personName().equals("Ma Thị Hai Lần"));

        var other = SignedIn.actor(Unit.idOf("xa-tan-trao"), Role.UNIT_ADMINISTRATOR);
        assertThat(post(
                        other,
                        "/don-vi/xa-tan-trao/chuc-vu",
                        "person=" + given.getFirst().person(),
                        "title=Chuyên viên",
                        "kind=HELD",
                        "rank=5",
                        "firstDay=08/10/2025"))
                .as("somebody else's people")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNameThatIsBlankOrTooLongIsExplainedBesideTheField() {
        for (var name : List.of("", "   ", "ă".repeat(301))) {
            assertThat(post(ADMINISTRATOR, "/nhom-don-vi", "name=" + name))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("mc-errmsg", "Tên nhóm mới");
            assertThat(post(
                            ADMINISTRATOR,
                            "/don-vi/moi",
                            "name=" + name,
                            "shortName=Ban thử",
                            "kind=DIVISION",
                            "level=PROVINCE",
                            "validFrom=01/08/2025"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("mc-errmsg");
        }
        assertThat(twice("/nhom-don-vi", "name=Các ban " + "ă".repeat(292))).hasStatus3xxRedirection();
        assertThat(classes.all())
                .filteredOn(one -> one.name().startsWith("Các ban ă"))
                .hasSize(1);
    }

    @Test
    void whoComesTooLateKeepsWhatWasTypedAndSeesWhatIsStored() {
        var path = "/don-vi/so-tu-phap/sua";
        var version = "version=" + units.bySlug("so-tu-phap").version();
        assertThat(post(ADMINISTRATOR, path, version, "_identifierVerified=on", "aliases=Tên người đến trước"))
                .hasStatus3xxRedirection();
        assertThat(post(ADMINISTRATOR, path, version, "_identifierVerified=on", "aliases=Ten sau"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nội dung đã được người khác sửa lúc", "Tên người đến trước", "Ten sau</textarea>")
                .contains("value=\"" + units.bySlug("so-tu-phap").version() + "\"");

        assertThat(post(ADMINISTRATOR, "/nhom-don-vi", "name=Nhom de sua"))
                .hasRedirectedUrl("/nhom-don-vi/nhom-de-sua");
        var slug = "nhom-de-sua";
        var seen = "version=" + classes.bySlug(slug).version();
        assertThat(post(
                        ADMINISTRATOR,
                        "/nhom-don-vi/" + slug,
                        seen,
                        "_verified=on",
                        "name=Nhóm trước",
                        "kind=AUTHORITIES"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        ADMINISTRATOR,
                        "/nhom-don-vi/" + slug,
                        seen,
                        "_verified=on",
                        "name=Nhom sau",
                        "kind=AUTHORITIES"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nội dung đã được người khác sửa lúc", "Nhóm trước", "value=\"Nhom sau\"");
    }

    @Test
    void namingAMemberTwiceIsNamingItOnce() {
        String[] form = {"unit=Sở Tư pháp", "firstDay=01/02/2030", "lastDay=28/02/2030", "_excluded=on"};
        for (int sent = 0; sent < 2; sent++) {
            assertThat(post(ADMINISTRATOR, "/nhom-don-vi/bao-cao-de-an-06/thanh-vien", form))
                    .hasStatus3xxRedirection();
        }
        assertThat(classes.named(UnitClass.idOf("bao-cao-de-an-06")))
                .filteredOn(row -> row.validFrom().equals(LocalDate.of(2030, 2, 1)))
                .hasSize(1);
    }

    @Test
    void anActingPostWithoutALastDayIsExplained() {
        var page = post(
                ADMINISTRATOR,
                "/don-vi/xa-tan-trao/chuc-vu",
                "name=Lục Thị Thử",
                "title=Quyền Chủ tịch",
                "kind=ACTING",
                "rank=1",
                "firstDay=08/10/2025");
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page).bodyText().contains("phải có ngày kết thúc").contains("Lục Thị Thử");
    }

    @Test
    void aDecisionSettlesWhoSucceedsASplitCommune(AssertablePublishedEvents published) {
        var old = Unit.idOf("xa-yen-dinh-huyen-bac-me");
        assertThat(units.standIn(old, PLAN_21)).isInstanceOf(Standing.Split.class);
        assertThat(twice(
                        "/don-vi/xa-yen-dinh-huyen-bac-me/ke-thua/thon",
                        "successor=" + Unit.idOf("xa-ngoc-duong"),
                        "names=Thôn Bắc Bừu",
                        "decision=Biên bản 5/BB-UBND"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        ADMINISTRATOR,
                        "/don-vi/xa-yen-dinh-huyen-bac-me/ke-thua/thon",
                        "successor=" + Unit.idOf("xa-ngoc-duong"),
                        "names=Thôn " + "ă".repeat(120),
                        "decision=Biên bản 5/BB-UBND"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tên thôn");
        assertThat(units.standIn(Unit.idOf("thon-bac-buu-xa-yen-dinh-huyen-bac-me"), PLAN_21))
                .isEqualTo(new Standing.By(units.bySlug("thon-bac-buu-xa-ngoc-duong")));
        assertThat(twice(
                        "/don-vi/xa-yen-dinh-huyen-bac-me/ke-thua",
                        "successor=" + Unit.idOf("xa-minh-ngoc"),
                        "decision=Quyết định 12/QĐ-UBND"))
                .hasRedirectedUrl("/don-vi/xa-yen-dinh-huyen-bac-me");
        assertThat(published.ofType(SuccessionDecided.class).matching(event -> event.unit()
                        .equals(old)))
                .as("told to others once, though the form came twice")
                .hasSize(1);
        assertThat(units.standIn(old, PLAN_21)).isEqualTo(new Standing.By(units.bySlug("xa-minh-ngoc")));
        assertThat(mvc.perform(get("/don-vi/xa-yen-dinh-huyen-bac-me").with(SignedIn.as(ADMINISTRATOR))))
                .bodyText()
                .contains("Quyết định 12/QĐ-UBND");
    }

    @Test
    void aUnitIsFoundedRenamedAndMergedOnceThoughEveryFormComesTwice(AssertablePublishedEvents published) {
        assertThat(twice(
                        "/don-vi/moi",
                        "name=Trung tâm Chuyển đổi số tỉnh",
                        "shortName=TT Chuyển đổi số",
                        "kind=DIVISION",
                        "level=PROVINCE",
                        "parent=Sở KH&CN",
                        "validFrom=01/08/2025"))
                .hasRedirectedUrl("/don-vi/tt-chuyen-doi-so");
        var id = Unit.idOf("tt-chuyen-doi-so");
        assertThat(units.within(id, Unit.idOf("so-khcn"))).isTrue();
        assertThat(twice(
                        "/don-vi/tt-chuyen-doi-so/sap-xep",
                        "way=RENAME",
                        "name=Trung tâm Công nghệ số tỉnh",
                        "shortName=TT Công nghệ số",
                        "day=01/09/2025",
                        "decision=Quyết định 3/QĐ-UBND"))
                .hasStatus3xxRedirection();
        assertThat(units.get(id).shortName()).isEqualTo("TT Công nghệ số");
        assertThat(units.before(id))
                .singleElement()
                .satisfies(before -> assertThat(before.unit().name()).isEqualTo("Trung tâm Chuyển đổi số tỉnh"));
        assertThat(names.resolve("Trung tâm Chuyển đổi số", PLAN_21)).isInstanceOf(Resolution.Unknown.class);
        assertThat(names.resolve("Trung tâm Chuyển đổi số", LocalDate.of(2025, 10, 1)))
                .isInstanceOf(Resolution.OneUnit.class);
        assertThat(twice(
                        "/don-vi/tt-chuyen-doi-so/sap-xep",
                        "way=MERGE",
                        "successors=Văn phòng UBND tỉnh",
                        "day=01/10/2025",
                        "decision=Quyết định 4/QĐ-UBND"))
                .hasStatus3xxRedirection();
        assertThat(units.standIn(id, LocalDate.of(2025, 10, 8)))
                .isEqualTo(new Standing.By(units.bySlug("vp-ubnd-tinh")));
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = 'organisation.unit:tt-chuyen-doi-so'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(published.ofType(SuccessionDecided.class).matching(event -> event.unit()
                        .equals(id)))
                .hasSize(1);
        assertThat(post(
                        ADMINISTRATOR,
                        "/don-vi/tt-chuyen-doi-so/sap-xep",
                        "way=DISSOLVE",
                        "day=01/10/2025",
                        "decision=Quyết định 4/QĐ-UBND"))
                .as("another end than the one on record")
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theSameUnitFoundedFromTwoThreadsAtOnceIsOne() throws Exception {
        var before = count();
        String[] form = {
            "name=Ban Quản lý thử",
            "shortName=BQL thử",
            "kind=DIVISION",
            "level=PROVINCE",
            "parent=UBND tỉnh",
            "validFrom=01/08/2025"
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(
                    Collections.<Callable<MvcTestResult>>nCopies(4, () -> post(ADMINISTRATOR, "/don-vi/moi", form)))) {
                assertThat(answer.get()).hasRedirectedUrl("/don-vi/bql-thu");
            }
        }
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void anUnknownSuccessorIsNamedBesideTheField() {
        var page = post(
                ADMINISTRATOR,
                "/don-vi/so-ngoai-vu/sap-xep",
                "way=MERGE",
                "name=x",
                "shortName=x",
                "successors=Sở Không Có",
                "day=08/10/2025",
                "decision=Quyết định 4/QĐ-UBND");
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page).bodyText().contains("“Sở Không Có”");
        assertThat(units.bySlug("so-ngoai-vu").validTo()).isNull();
    }

    @Test
    void membershipOfAClassIsDated() {
        var telecom = UnitClass.idOf("doanh-nghiep-vien-thong");
        var path = "/nhom-don-vi/doanh-nghiep-vien-thong/thanh-vien";
        assertThat(post(
                        ADMINISTRATOR,
                        path,
                        "unit=Bưu điện tỉnh",
                        "firstDay=01/09/2025",
                        "lastDay=30/09/2025",
                        "_excluded=on"))
                .hasStatus3xxRedirection();
        var postOffice = units.bySlug("buu-dien-tinh");
        assertThat(classes.members(telecom, LocalDate.of(2025, 8, 31))).doesNotContain(postOffice);
        assertThat(classes.members(telecom, LocalDate.of(2025, 9, 30))).contains(postOffice);
        assertThat(classes.members(telecom, LocalDate.of(2025, 10, 1))).doesNotContain(postOffice);
        assertThat(post(
                        ADMINISTRATOR,
                        "/nhom-don-vi/ubnd-cap-huyen/thanh-vien",
                        "unit=xã Chiêm Hóa",
                        "firstDay=01/10/2025",
                        "_excluded=on"))
                .hasStatus3xxRedirection();
        assertThat(classes.members(UnitClass.idOf("ubnd-cap-huyen"), LocalDate.of(2025, 10, 2)))
                .containsExactly(units.bySlug("xa-chiem-hoa"));
    }

    @Test
    void searchFindsUnitsWithAndWithoutDiacriticsTodaysFirst() {
        assertThat(search.search("chiem hoa", 3, ADMINISTRATOR).getFirst().path())
                .isEqualTo("/don-vi/xa-chiem-hoa");
        assertThat(search.search("so khcn", 3, ADMINISTRATOR).getFirst().path()).isEqualTo("/don-vi/so-khcn");
    }

    private MvcTestResult post(Actor actor, String path, String... fields) {
        var request = MockMvcRequestBuilders.post(path).with(SignedIn.as(actor)).with(csrf());
        for (var field : fields) {
            int equals = field.indexOf('=');
            request.param(field.substring(0, equals), field.substring(equals + 1));
        }
        return mvc.perform(request);
    }

    /** Sends the administrator's form a second time, as a double click does; the second answer is the one people see. */
    private MvcTestResult twice(String path, String... fields) {
        post(ADMINISTRATOR, path, fields);
        return post(ADMINISTRATOR, path, fields);
    }

    private int count() {
        return jdbc.sql("select count(*) from organisation.unit")
                .query(Integer.class)
                .single();
    }

    /** Resolution 203/2025/QH15: local government of two levels since 1 July 2025. */
    @Test
    void theDistrictsAreGoneSinceTheReform() {
        assertThat(units.withoutDistrictsSince()).contains(LocalDate.of(2025, 7, 1));
    }
}
