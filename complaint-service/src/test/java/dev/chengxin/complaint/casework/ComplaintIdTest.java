package dev.chengxin.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintIdTest {
    @Test
    void peopleSeeItsEnd() {
        assertThat(new ComplaintId("0190b3e4-1111-7222-8333-44443f9a01bc").number())
                .isEqualTo("C-443F-9A01-BC");
    }

    @Test
    void onlyLowerCaseUuidsAreIds() {
        assertThat(ComplaintId.parse("0190b3e4-1111-7222-8333-44443f9a01bc")).isPresent();
        assertThat(ComplaintId.parse("0190B3E4-1111-7222-8333-44443F9A01BC")).isEmpty();
        assertThat(ComplaintId.parse("../etc/passwd")).isEmpty();
    }
}
