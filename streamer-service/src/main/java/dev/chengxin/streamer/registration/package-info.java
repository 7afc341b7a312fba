/// Who may sell on air: operators, streamers, their checks, trainings and admissions. Livestreams and breaches must
/// not be here.
@NullMarked
package dev.chengxin.streamer.registration;

import org.jspecify.annotations.NullMarked;
