package vn.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTests {

    @Test
    void aVisitorIsAskedToSignIn() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            page.navigate("/");
            assertThat(page.url()).contains("/dang-nhap");
            assertThat(page.locator("main h1").isVisible()).isTrue();
        }
    }
}
