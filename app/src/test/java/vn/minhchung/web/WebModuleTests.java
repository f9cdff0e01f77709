package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import({SheetPages.class, WebModuleTests.Rooms.class})
class WebModuleTests {

    static final Actor OFFICER = SignedIn.actor(UUID.nameUUIDFromBytes("unit:xa-chiem-hoa".getBytes()), Role.OFFICER);

    @Autowired
    MockMvcTester mvc;

    @TestConfiguration
    static class Rooms {
        @Bean
        Room sheet() {
            return room("/bang-mau", "web.product", "list-check", RoomGroup.WORK, Set.of(), OptionalLong.of(1638));
        }

        @Bean
        Room administration() {
            return room(
                    "/quan-tri",
                    "web.rooms",
                    "settings",
                    RoomGroup.ADMINISTRATION,
                    Set.of(Role.ADMINISTRATOR),
                    OptionalLong.empty());
        }

        private static Room room(
                String path, String key, String icon, RoomGroup group, Set<Role> roles, OptionalLong count) {
            return new Room() {
                @Override
                public String path() {
                    return path;
                }

                @Override
                public String messageKey() {
                    return key;
                }

                @Override
                public String icon() {
                    return icon;
                }

                @Override
                public RoomGroup group() {
                    return group;
                }

                @Override
                public int order() {
                    return 1;
                }

                @Override
                public Set<Role> roles() {
                    return roles;
                }

                @Override
                public OptionalLong count(Actor actor) {
                    return count;
                }
            };
        }
    }

    @Test
    void thePageShowsWhoIsActingAndTheRoomsOfTheirRole() {
        var page = page("/bang-mau");
        assertThat(page).contains("Nông Thị Bích Hạnh", "aria-current=\"page\"", "1.638", "Công việc");
        assertThat(page).doesNotContain("/quan-tri", "??");
    }

    @Test
    void wideWorkHasANavigationOfIcons() {
        assertThat(page("/bang-mau/hep")).contains("mc-app mc-slim");
    }

    private String page(String path) {
        var result = mvc.perform(get(path).with(SignedIn.as(OFFICER)));
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
